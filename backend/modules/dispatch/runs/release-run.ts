import type { releaseRun as procedure } from '@/contract/runs';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as runs from './runs';

/** The volunteer gives the run back before leaving; somebody else may take it. */
export const releaseRun: Handler<typeof procedure> = async (ctx, { communityId, runId }) => {
  const run = await runs.hold(ctx.db, communityId, runId, 'to change it');
  if (!run) throw new Refusal('NOT_FOUND');
  if (run.volunteerId === null) return { runId };
  if (run.volunteerId !== ctx.actor.accountId) throw new Refusal('NOT_YOUR_RUN');
  if (run.departedAt) throw new Refusal('RUN_DEPARTED');
  await runs.open(ctx.db, communityId, runId);
  return { runId };
};
