import type { createRun as procedure } from '@/contract/dispatch';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { loadAt } from '../../orders/public';
import * as dropOffs from '../doors/drop-offs';
import { carryOnRun } from '../parcels/carry-on-run';
import { checkMadeRun } from '../plans/check-made-run';
import { openPickUp } from './open-pick-up';
import * as runs from './runs';

/** Loads all that is sorted for these entrances and goes this way now; what is on a run cannot be loaded twice. */
export const createRun: Handler<typeof procedure> = async (ctx, { communityId, entranceIds, kind }) => {
  const lines = await loadAt(ctx.db, communityId, entranceIds, { way: kind, now: ctx.now });
  if (lines.length === 0) throw new Refusal('NOTHING_SORTED');
  const runId = newId();
  const made = { communityId, id: runId, createdAt: ctx.now, createdBy: ctx.actor.accountId, kind };
  await runs.add(ctx.db, made);
  const households = await dropOffs.addAll(ctx.db, communityId, runId, lines);
  await carryOnRun(ctx.db, communityId, runId);
  if (kind === 'pickUp') {
    const householdIds = [...new Set(lines.map(({ householdId }) => householdId))];
    await openPickUp(ctx, { communityId, runId }, householdIds);
  }
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  const violations = kind === 'toDoor' ? await checkMadeRun(ctx, { communityId, runId }) : [];
  return { runId, households, pieces, violations };
};
