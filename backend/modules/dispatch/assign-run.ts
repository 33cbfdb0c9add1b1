import type { assignRun as procedure } from '@/contract/runs';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { announce } from '../../kernel/outbox';
import { Refusal } from '../../kernel/refusal';
import { toAccount } from '../notices/public';
import { isHolder } from '../org/public';
import * as runs from './runs';

/**
 * Staff give a run to a volunteer, also one that is on its way: the doors that were recorded stay recorded, and who
 * had it is told: their phone may have been without signal for an hour.
 */
export const assignRun: Handler<typeof procedure> = async (
  ctx,
  { communityId, runId, volunteerId, heldBy },
) => {
  const run = await runs.hold(ctx.db, communityId, runId, 'to change it');
  if (!run) throw new Refusal('NOT_FOUND');
  if (run.volunteerId === volunteerId) return { runId, volunteerId };
  if (run.finishedAt) throw new Refusal('RUN_FINISHED');
  if (run.volunteerId !== heldBy) throw new Refusal('RUN_CHANGED_MEANWHILE');
  const isVolunteer = await isHolder(ctx, { accountId: volunteerId, role: 'volunteer', communityId });
  if (!isVolunteer) throw new Refusal('NOT_A_VOLUNTEER');
  await runs.assign(ctx.db, communityId, runId, volunteerId, ctx.now);
  await tellFormer(ctx, { communityId, runId }, run);
  return { runId, volunteerId };
};

async function tellFormer(
  ctx: Context,
  { communityId, runId }: { communityId: string; runId: string },
  run: runs.HeldRun,
): Promise<void> {
  if (run.volunteerId === null) return;
  const about = `${runId}:${ctx.now.toISOString()}`;
  const to = { accountId: run.volunteerId, what: runs.labelOf(run) };
  await announce(ctx, [toAccount(communityId, 'runGivenAway', about, to)]);
}
