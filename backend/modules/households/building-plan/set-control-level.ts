import type { setControlLevel as procedure } from '@/contract/control';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as controlLevels from './control-levels';

const FURTHEST_MS = 60 * 24 * 3_600_000;

/** Adds one change for each building; what was set before stays in the history. All buildings or none. */
export const setControlLevel: Handler<typeof procedure> = async (ctx, { communityId, level, ...wish }) => {
  const startsAt = wish.startsAt === null ? ctx.now : new Date(wish.startsAt);
  if (startsAt < ctx.now) throw new Refusal('LEVEL_IN_PAST');
  if (startsAt.getTime() - ctx.now.getTime() > FURTHEST_MS) throw new Refusal('LEVEL_TOO_FAR');
  const buildingIds = [...new Set(wish.buildingIds)];
  const change = { level, startsAt, setAt: ctx.now, setBy: ctx.actor.accountId };
  const changes = buildingIds.map((buildingId) => ({ ...change, id: newId(), buildingId }));
  const buildings = await controlLevels.addAll(ctx.db, communityId, changes);
  if (buildings < buildingIds.length) throw new Refusal('NOT_FOUND');
  return { buildings, startsAt: startsAt.toISOString() };
};
