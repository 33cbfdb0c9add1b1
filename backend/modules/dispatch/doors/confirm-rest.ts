import type { confirmRest as procedure } from '@/contract/runs';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as doors from './doors';
import { holdOwnRun, refuseUnlessOnTheWay } from '../runs/own-run';
import { recordDoors } from './record-doors';

/** 'All delivered except …': doors that have a word keep it, so that it may be said again; whoever has a code says it. */
export const confirmRest: Handler<typeof procedure> = async (ctx, { runId, entranceId, ...word }) => {
  const { communityId, outcome, exceptDropOffIds, happenedAt } = word;
  const run = await holdOwnRun(ctx, communityId, runId);
  if (run.kind === 'pickUp') throw new Refusal('FETCHED_OR_REFUSED');
  const open = await doors.holdOpen(ctx.db, communityId, runId, entranceId);
  const rest = open.filter((door) => !door.needsCode && !exceptDropOffIds.includes(door.dropOffId));
  if (rest.length > 0) {
    refuseUnlessOnTheWay(ctx, run);
    const words = rest.map((door) => ({ ...door, outcome, happenedAt }));
    await recordDoors(ctx, communityId, words, { enteredFrom: 'phone', kind: run.kind });
  }
  return { runId, entranceId, households: rest.length, confirmedAt: ctx.now.toISOString() };
};
