import type { Wish } from '@/contract/wishes';
import { wishState } from '@/domain/wishes';
import type { Context } from '../../../kernel/context';
import type { WishRow } from './wishes';

/** A wish as the household and staff see it; nobody else gets to its words. */
export const toWish = (ctx: Context, row: WishRow): Wish => ({
  id: row.id,
  householdId: row.householdId,
  placeLabel: row.placeLabel,
  state: wishState(row),
  text: ctx.secrets.open(row.textSealed),
  quantity: row.quantity,
  mostFen: row.mostFen,
  createdAt: row.createdAt.toISOString(),
  onBehalfBy: row.wishedForBy && ctx.secrets.open(row.wishedForBy),
  offer: row.offer && {
    name: row.offer.name,
    measure: row.offer.measure,
    priceFen: row.offer.priceFen,
    totalFen: row.offer.priceFen * row.quantity,
    supplierName: row.offer.supplierName,
  },
  declineReason: row.declineReasonSealed && ctx.secrets.open(row.declineReasonSealed),
});
