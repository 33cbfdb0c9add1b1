import type { voidKnocks as procedure } from '@/contract/round-quality';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdCells, type HeldCell } from '../../campaigns/public';
import { recomputeCells } from '../knocks/cell-states';
import * as doorKnocks from '../knocks/door-knocks';
import { takeBack } from '../knocks/take-back';
import { findRound } from '../rounds/find-round';
import * as batch from './knock-batch';

/**
 * Takes one person's word out of a round: the register says again what it said before, where nobody has changed it since,
 * and each cell is computed anew from what others said of it (docs/decisions/0041). Refuses CAMPAIGN_CLOSED, for no closed
 * campaign has an open cell, and NOTHING_TO_VOID.
 */
export const voidKnocks: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, campaignId } = input;
  const place = { communityId, campaignId };
  const { round, clonedFrom } = await findRound(ctx.db, place);
  if (round.closedAt) throw new Refusal('CAMPAIGN_CLOSED');
  const householdIds = await batch.listHouseholds(ctx.db, input);
  if (householdIds.length === 0) throw new Refusal('NOTHING_TO_VOID');
  const cells = await holdCells(ctx.db, place, householdIds);
  const by = { by: ctx.actor.accountId, at: ctx.now };
  const voided = await batch.voidAll(ctx.db, input, { householdIds, ...by });
  const knocks = await doorKnocks.listOfCells(ctx.db, place, householdIds);
  const takenBack = await takeBack(ctx, communityId, { voided, knocks });
  const bases = [...cells].map(([householdId, cell]) => ({
    ...{ householdId, cell, version: cell.version + 1 },
    knocks: knocks.get(householdId) ?? [],
  }));
  const changed = await recomputeCells(ctx, { ...place, success: round.success, clonedFrom }, bases);
  const reopened = changed.filter(
    ({ householdId, state }) => !state.standing && wasReached(cells.get(householdId)),
  );
  return { voided: voided.length, reopened: reopened.length, takenBack };
};

/** Closed by a fact, not by a rule or a signature. */
const wasReached = (cell: HeldCell | undefined): boolean =>
  cell !== undefined && cell.closedAt !== null && cell.settledAs === null;
