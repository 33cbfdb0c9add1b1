import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import { expecting } from './expected';
import * as stationRows from './station-rows';
import { isHeld, type SuspensionRow } from './suspensions';

/**
 * Tells the households whose parcels wait for what stands still, with the latest time at which one of theirs may be there.
 * Whoever was told of another suspension that is not over is told nothing new. What is in a volunteer's hands goes on
 * unless everything stands still. Answers how many are told.
 */
export async function tellWaiting(
  ctx: Context,
  communityId: string,
  suspension: SuspensionRow,
  told: readonly SuspensionRow[],
): Promise<number> {
  const waiting = await stationRows.listWaiting(ctx.db, communityId, ctx.now);
  const held = waiting.filter((one) => waitsFor(suspension, one, ctx.now));
  const already = new Set(
    waiting
      .filter((one) => told.some((other) => waitsFor(other, one, ctx.now) && other.begunAt >= one.since))
      .map(({ householdId }) => householdId),
  );
  const expectedAt = await expecting(ctx, communityId);
  const latest = new Map<string, Date | null>();
  for (const one of held.filter(({ householdId }) => !already.has(householdId))) {
    const at = expectedAt(one);
    const known = latest.get(one.householdId);
    latest.set(one.householdId, known && at && known > at ? known : at);
  }
  await announce(
    ctx,
    [...latest].map(([householdId, at]) =>
      announcementOf({
        communityId,
        kind: 'carryingStopped',
        householdId,
        about: suspension.id,
        facts: { reason: suspension.reason, expectedAt: at?.toISOString() ?? null },
      }),
    ),
  );
  return latest.size;
}

function waitsFor(suspension: SuspensionRow, one: stationRows.Waiting, now: Date): boolean {
  if (one.place === 'run') return suspension.scope === 'everything';
  return isHeld([suspension], one, now) !== undefined;
}
