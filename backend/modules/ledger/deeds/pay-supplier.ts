import type { paySupplier as procedure } from '@/contract/ledger-deeds';
import type { Handler } from '../../../kernel/implement';
import { addDeed } from '../entries/add-deed';
import { refuseWrongDate } from '../entries/dates';
import { isSupplierHere } from './is-there';
import { refuseWrongPocket, subjectOf } from './pockets';
import { Refusal } from '../../../kernel/refusal';

/** A supplier is paid for what came. */
export const paySupplier: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, supplierId, from, amountFen, way, paidAt } = input;
  if (!(await isSupplierHere(ctx.db, communityId, supplierId))) throw new Refusal('NOT_FOUND');
  const rows = [{ debit: { kind: 'supplier', id: supplierId }, credit: subjectOf(from), amountFen }] as const;
  const deed = { communityId, kind: 'supplierPayment', happenedAt: new Date(paidAt), way, rows } as const;
  const { entryId } = await addDeed(ctx, deed, async () => {
    await refuseWrongDate(ctx, { ...input, pockets: [from] });
    await refuseWrongPocket(ctx, communityId, { pocket: from, way, path: 'from' });
  });
  return { entryId };
};
