import { isWorthTelling } from '@/domain/suspension-telling';
import { groupBy } from '@/domain/group-by';
import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import { expecting } from './expected';
import * as stationRows from './station-rows';
import { isHeld, type SuspensionRow } from './suspensions';
import * as suspensionTold from './suspension-told';
import type { NewTold } from './suspension-told';

/**
 * Tells the households whose parcels wait for what stands still, with the latest time at which one of theirs may be there:
 * once, and once more when that has become much later, while no newer parcel waits (decision 0050). What is in a volunteer's hands goes on unless
 * everything stands still. Answers how many are told.
 */
export async function tellWaiting(
  ctx: Context,
  communityId: string,
  suspension: SuspensionRow,
): Promise<number> {
  await suspensionTold.hold(ctx.db, communityId);
  const waiting = await stationRows.listWaiting(ctx.db, communityId, ctx.now);
  const held = groupBy(
    waiting.filter((one) => waitsFor(suspension, one, ctx.now)),
    ({ householdId }) => householdId,
  );
  const expectedAt = await expecting(ctx, communityId);
  const before = await suspensionTold.listOf(ctx.db, communityId, [...held.keys()]);
  const telling = [...held].flatMap(([householdId, own]): NewTold[] => {
    const latest = latestOf(own.map(expectedAt));
    const since = new Date(Math.max(...own.map((one) => one.packedAt.getTime())));
    const told = before.get(householdId);
    if (!isWorthTelling(told, since, latest)) return [];
    const isAgain = told !== undefined && told.toldAt >= since;
    return [{ householdId, toldAt: ctx.now, expectedAt: latest, times: isAgain ? told.times + 1 : 1 }];
  });
  if (telling.length > 0) await suspensionTold.note(ctx.db, communityId, telling);
  await announce(
    ctx,
    telling.map((one) => newsOf(ctx, communityId, suspension, one)),
  );
  return telling.length;
}

/** About the deed, for a household may hear twice of one suspension. */
const newsOf = (
  ctx: Context,
  communityId: string,
  { reason }: SuspensionRow,
  { householdId, expectedAt, times }: NewTold,
) =>
  announcementOf({
    ...{ communityId, kind: 'carryingStopped', householdId, about: ctx.actionId },
    facts: { reason, expectedAt: expectedAt?.toISOString() ?? null, times },
  });

/** The latest of these moments; null when there is none that is known. */
function latestOf(moments: readonly (Date | null)[]): Date | null {
  const known = moments.flatMap((at) => (at === null ? [] : [at.getTime()]));
  return known.length === 0 ? null : new Date(Math.max(...known));
}

function waitsFor(suspension: SuspensionRow, one: stationRows.Waiting, now: Date): boolean {
  if (one.place === 'run') return suspension.scope === 'everything';
  return isHeld([suspension], one, now) !== undefined;
}
