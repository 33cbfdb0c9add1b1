import type { updateSupplier as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { holdCatalogue } from './hold-catalogue';
import { sealContact } from './create-supplier';
import * as suppliers from './suppliers';

/** Refuses NOT_FOUND and SUPPLIER_NAME_TAKEN. */
export const updateSupplier: Handler<typeof procedure> = async (ctx, { supplierId, contact, ...draft }) => {
  await holdCatalogue(ctx.db, draft.communityId);
  const supplier = { ...draft, id: supplierId };
  if (!(await suppliers.find(ctx.db, draft.communityId, supplierId))) throw new Refusal('NOT_FOUND');
  if (!(await suppliers.change(ctx.db, supplier)))
    throw new Refusal('SUPPLIER_NAME_TAKEN', { supplier: draft.name });
  if (contact !== undefined) await suppliers.setContact(ctx.db, supplier, sealContact(ctx.secrets, contact));
  return { supplierId };
};
