import type { ControlLevel } from '@/domain/control-level';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import * as controlLevels from './control-levels';

const FURTHEST_MS = 60 * 24 * 3_600_000;

/**
 * Adds one change of level for each building; what was set before stays in the history. All buildings or none. Answers the
 * changes. Refuses LEVEL_IN_PAST, LEVEL_TOO_FAR (60 days), and NOT_FOUND for a building that is not there.
 */
export async function setLevels(
  ctx: Context,
  communityId: string,
  wish: {
    buildingIds: readonly string[];
    level: ControlLevel;
    startsAt: Date;
    rollCallMinutes?: number | null;
  },
): Promise<string[]> {
  const { level, startsAt, rollCallMinutes = null } = wish;
  if (startsAt < ctx.now) throw new Refusal('LEVEL_IN_PAST');
  if (startsAt.getTime() - ctx.now.getTime() > FURTHEST_MS) throw new Refusal('LEVEL_TOO_FAR');
  const change = { level, startsAt, setAt: ctx.now, setBy: ctx.actor.accountId, rollCallMinutes };
  const changes = [...new Set(wish.buildingIds)].map((buildingId) => ({
    ...change,
    id: newId(),
    buildingId,
  }));
  if ((await controlLevels.addAll(ctx.db, communityId, changes)) < changes.length)
    throw new Refusal('NOT_FOUND');
  return changes.map(({ id }) => id);
}

/** Takes back those of some changes that are not in force yet; the others stay. */
export async function recallLevels(
  ctx: Context,
  communityId: string,
  changeIds: readonly string[],
): Promise<void> {
  if (changeIds.length === 0) return;
  await controlLevels.recallAll(ctx.db, communityId, changeIds, { at: ctx.now, by: ctx.actor.accountId });
}
