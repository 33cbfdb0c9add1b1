import type { announceEntrance as procedure } from '@/contract/runs';
import { isWorthTelling } from '@/domain/drop-offs';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { announce } from '../../../kernel/outbox';
import { Refusal } from '../../../kernel/refusal';
import { announcementOf } from '../../messages/public';
import * as doors from '../doors/doors';
import { holdOwnRun } from './own-run';

/** The volunteer is at the entrance: whoever waits there for this run is told once. Too late, nobody is. */
export const announceEntrance: Handler<typeof procedure> = async (ctx, { happenedAt, ...at }) => {
  const { communityId, runId, entranceId } = at;
  const run = await holdOwnRun(ctx, communityId, runId);
  if (run.kind === 'pickUp') throw new Refusal('FETCHED_OR_REFUSED');
  if (!run.departedAt) throw new Refusal('RUN_NOT_DEPARTED');
  const helps = run.finishedAt === null && isWorthTelling(happenedAt, ctx.now);
  return { runId, entranceId, toldHouseholds: helps ? await tell(ctx, at) : 0 };
};

async function tell(
  ctx: Context,
  { communityId, runId, entranceId }: { communityId: string; runId: string; entranceId: string },
): Promise<number> {
  const open = await doors.holdOpen(ctx.db, communityId, runId, entranceId);
  const dropOffIds = open.map((door) => door.dropOffId);
  const untold = await doors.markAnnounced(ctx.db, communityId, dropOffIds, ctx.now);
  const toTell = untold.map((householdId) =>
    announcementOf({ communityId, kind: 'knockSoon', householdId, about: runId, facts: {} }),
  );
  await announce(ctx, toTell);
  return toTell.length;
}
