import type { createSupplier as procedure } from '@/contract/catalogue';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import type { Secrets } from '../../kernel/secrets';
import { holdCatalogue } from './hold-catalogue';
import * as suppliers from './suppliers';

/** Whom to call, as it lies in the database. */
export const sealContact = (secrets: Secrets, contact: { name: string; phone: string } | null) =>
  contact && { name: secrets.seal(contact.name), phone: secrets.seal(contact.phone) };

const MOST = 200;

/** Refuses SUPPLIER_NAME_TAKEN and TOO_MANY_SUPPLIERS. */
export const createSupplier: Handler<typeof procedure> = async (ctx, { contact, ...draft }) => {
  await holdCatalogue(ctx.db, draft.communityId);
  const known = await suppliers.list(ctx.db, draft.communityId);
  if (known.length >= MOST) throw new Refusal('TOO_MANY_SUPPLIERS');
  const supplier = { ...draft, id: newId() };
  if (!(await suppliers.add(ctx.db, supplier)))
    throw new Refusal('SUPPLIER_NAME_TAKEN', { supplier: draft.name });
  await suppliers.setContact(ctx.db, supplier, sealContact(ctx.secrets, contact));
  return { supplierId: supplier.id };
};
