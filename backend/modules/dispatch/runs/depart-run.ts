import type { departRun as procedure } from '@/contract/dispatch';
import type { Handler } from '../../../kernel/implement';
import { announce } from '../../../kernel/outbox';
import { Refusal } from '../../../kernel/refusal';
import { announcementOf } from '../../messages/public';
import * as suspensions from '../stations/suspensions';
import * as dropOffs from '../doors/drop-offs';
import * as runs from './runs';

/**
 * Leaves the station; just the households of this run are told to listen for the knock. While carrying stands still it does
 * not leave: this step needs signal, so now is when it would.
 */
export const departRun: Handler<typeof procedure> = async (ctx, { communityId, runId }) => {
  const run = await runs.hold(ctx.db, communityId, runId, 'to change it');
  if (!run) throw new Refusal('NOT_FOUND');
  if (run.volunteerId !== ctx.actor.accountId) throw new Refusal('NOT_YOUR_RUN');
  if (run.finishedAt) throw new Refusal('RUN_FINISHED');
  if (run.departedAt) return { runId, departedAt: run.departedAt.toISOString() };
  suspensions.refuseHeld(await suspensions.listOpen(ctx.db, communityId), run, ctx.now);
  await runs.depart(ctx.db, communityId, runId, ctx.now);
  const doors = await dropOffs.listInClimbingOrder(ctx.db, communityId, runId);
  await announce(
    ctx,
    doors.map(({ householdId }) =>
      announcementOf({ communityId, kind: 'runDeparted', householdId, about: runId, facts: {} }),
    ),
  );
  return { runId, departedAt: ctx.now.toISOString() };
};
