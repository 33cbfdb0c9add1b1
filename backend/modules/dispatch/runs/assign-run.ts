import type { assignRun as procedure } from '@/contract/runs';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { isHolder } from '../../org/public';
import * as runs from './runs';
import { tellFormerCarrier } from './tell-former-carrier';

/**
 * Staff give a run to a volunteer, also one that is on its way: the doors that were recorded stay recorded, and who
 * had it is told.
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
  await tellFormerCarrier(ctx, 'runGivenAway', { communityId, runId, run });
  return { runId, volunteerId };
};
