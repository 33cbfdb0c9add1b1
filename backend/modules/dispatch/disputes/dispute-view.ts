import type { Dispute } from '@/contract/disputes';
import { disputeState } from '@/domain/disputes';
import type { Context } from '../../../kernel/context';
import type { DisputeRow } from './disputes';

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;
const open = (ctx: Context, sealed: string | null): string | null => sealed && ctx.secrets.open(sealed);

/** A dispute as the household and staff read it. */
export const toDispute = (ctx: Context, row: DisputeRow): Dispute => ({
  id: row.id,
  householdId: row.householdId,
  placeLabel: row.placeLabel,
  orderId: row.orderId,
  productId: row.productId,
  product: row.product,
  measure: row.measure,
  priceFen: row.priceFen,
  cause: row.cause,
  pieces: row.pieces,
  note: open(ctx, row.noteSealed),
  pictureId: row.pictureId,
  state: disputeState(row),
  openedAt: row.openedAt.toISOString(),
  openedByName: ctx.secrets.open(row.openedBySealed),
  isOnBehalf: row.isOnBehalf,
  withdrawnAt: iso(row.withdrawnAt),
  answeredAt: iso(row.answeredAt),
  answeredByName: open(ctx, row.answeredBySealed),
  comesAt: row.cameAt ? null : iso(row.arrivesAt),
  refundFen: row.refundFen,
  paidBack: row.paidBack,
  reason: open(ctx, row.reasonSealed),
  brought: broughtOf(ctx, row),
});

function broughtOf(ctx: Context, row: DisputeRow): Dispute['brought'] {
  if (!row.broughtAt || !row.outcome) return null;
  return {
    at: row.broughtAt.toISOString(),
    runLabel: row.runLabel ?? '',
    volunteerName: open(ctx, row.volunteerSealed),
    outcome: row.outcome,
  };
}
