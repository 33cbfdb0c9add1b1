import type { countDelayed as procedure, DelayCause } from '@/contract/whereabouts';
import type { Handler } from '../../../kernel/implement';
import * as delayed from './delayed';
import * as disputes from '../disputes/disputes';

const DAY_MS = 24 * 3_600_000;

/** How much is promised and not there yet, and what waits for an answer. */
export const countDelayed: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const counts = await delayed.countByCause(ctx.db, communityId, ctx.now);
  const all = counts.find(({ cause }) => cause === null);
  const lateBefore = new Date(ctx.now.getTime() - DAY_MS);
  return {
    households: all?.households ?? 0,
    pieces: all?.pieces ?? 0,
    causes: counts.filter((one): one is typeof one & { cause: DelayCause } => one.cause !== null),
    ...(await disputes.countWaiting(ctx.db, communityId, lateBefore)),
  };
};
