import type { voidKnocks as procedure } from '@/contract/round-quality';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdCell, type CellPlace } from '../../campaigns/public';
import * as doorKnocks from '../knocks/door-knocks';
import { recomputeCell } from '../knocks/recompute-cell';
import { findRound } from '../rounds/find-round';
import * as batch from './knock-batch';

type Rules = Awaited<ReturnType<typeof findRound>>;

/**
 * Takes one person's word out of a round: each cell is computed anew from what others said of it (docs/decisions/0041).
 * Refuses CAMPAIGN_CLOSED, for no closed campaign has an open cell, and NOTHING_TO_VOID.
 */
export const voidKnocks: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, campaignId } = input;
  const rules = await findRound(ctx.db, input);
  if (rules.round.closedAt) throw new Refusal('CAMPAIGN_CLOSED');
  const households = await batch.listHouseholds(ctx.db, input);
  if (households.length === 0) throw new Refusal('NOTHING_TO_VOID');
  const sums = { voided: 0, reopened: 0 };
  for (const householdId of households) {
    const { voided, isReopened } = await voidAt(ctx, { communityId, campaignId, householdId }, input, rules);
    sums.voided += voided;
    sums.reopened += isReopened ? 1 : 0;
  }
  return sums;
};

/** One door after the other in one order: two who void or record wait for each other. */
async function voidAt(
  ctx: Context,
  place: CellPlace,
  { accountId, since }: batch.Batch,
  { round, clonedFrom }: Rules,
): Promise<{ voided: number; isReopened: boolean }> {
  const cell = await holdCell(ctx.db, place);
  if (!cell) throw new Refusal('NOT_FOUND');
  const by = { by: ctx.actor.accountId, at: ctx.now };
  const voided = await batch.voidOfCell(ctx.db, place, { accountId, since }, by);
  const knocks = await doorKnocks.listOfCell(ctx.db, place);
  const basis = { cell, success: round.success, clonedFrom, knocks };
  const { standing } = await recomputeCell(ctx, place, { ...basis, version: cell.version + 1 });
  return { voided, isReopened: cell.closedAt !== null && cell.settledAs === null && standing === null };
}
