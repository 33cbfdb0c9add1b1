import type { Secrets } from '../../kernel/secrets';

/** Whom to call, as it lies in the database. */
export const sealContact = (secrets: Secrets, contact: { name: string; phone: string } | null) =>
  contact && { name: secrets.seal(contact.name), phone: secrets.seal(contact.phone) };
