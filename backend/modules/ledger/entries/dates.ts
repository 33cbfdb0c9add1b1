import { formatMoment } from '@/domain/beijing-time';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { lastCountAt } from './last-count';

/** A phone whose clock is a little fast says later than now. */
const FAST_CLOCK_MS = 5 * 60_000;

/** Refuses MONEY_IN_FUTURE; what a fast clock says is dated now. */
export function refuseFuture({ now }: Pick<Context, 'now'>, at: string): void {
  if (new Date(at).getTime() > now.getTime() + FAST_CLOCK_MS) throw new Refusal('MONEY_IN_FUTURE');
}

/** What has happened in the box before it was counted is in the count: refuses BEFORE_CASH_COUNT. The box is held. */
export async function refuseBeforeCount(ctx: Context, communityId: string, at: string): Promise<void> {
  const counted = await lastCountAt(ctx.db, communityId);
  if (!counted || new Date(at) > counted) return;
  throw new Refusal('BEFORE_CASH_COUNT', {
    at: formatMoment(counted.toISOString(), ctx.now.toISOString()),
  });
}

/** Money that goes into or out of a pocket was moved by now, and not before the box was counted. */
export async function refuseWrongDate(
  ctx: Context,
  {
    communityId,
    paidAt,
    pockets,
  }: { communityId: string; paidAt: string; pockets: readonly { kind: string }[] },
): Promise<void> {
  refuseFuture(ctx, paidAt);
  if (pockets.some(({ kind }) => kind === 'cashBox')) await refuseBeforeCount(ctx, communityId, paidAt);
}
