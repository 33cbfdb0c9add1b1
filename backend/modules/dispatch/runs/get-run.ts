import type { getRun as procedure } from '@/contract/dispatch';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as dropOffs from '../doors/drop-offs';
import { isStaff } from './list-runs';
import * as runs from './runs';

/** One run with its doors; once taken, only its volunteer and staff see them, and before that only staff. */
export const getRun: Handler<typeof procedure> = async (ctx, { communityId, runId }) => {
  const run = await runs.find(ctx.db, communityId, runId);
  if (!run) throw new Refusal('NOT_FOUND');
  const seesDoors =
    run.kind === 'pickUp' || run.volunteerId === ctx.actor.accountId || (await isStaff(ctx, communityId));
  if (!seesDoors && run.volunteerId !== null) throw new Refusal('NOT_YOUR_RUN');
  // Who gets what behind which door is shown only to the one who carries it.
  const doors = seesDoors ? await dropOffs.listInClimbingOrder(ctx.db, communityId, runId) : [];
  return { ...runs.toSummary(ctx, run), dropOffs: doors };
};
