import type { showContact as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as suppliers from './suppliers';

/** Refuses NOT_FOUND and NO_CONTACT. */
export const showContact: Handler<typeof procedure> = async (
  { db, secrets },
  { communityId, supplierId },
) => {
  const supplier = await suppliers.find(db, communityId, supplierId);
  if (!supplier) throw new Refusal('NOT_FOUND');
  const { contactNameSealed, contactPhoneSealed } = supplier;
  if (contactNameSealed === null || contactPhoneSealed === null) throw new Refusal('NO_CONTACT');
  return { name: secrets.open(contactNameSealed), phone: secrets.open(contactPhoneSealed) };
};
