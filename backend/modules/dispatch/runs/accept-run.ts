import type { acceptRun as procedure } from '@/contract/dispatch';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as runs from './runs';

/** Takes an open run; of two volunteers exactly one gets it. */
export const acceptRun: Handler<typeof procedure> = async (ctx, { communityId, runId }) => {
  if (await runs.accept(ctx.db, communityId, runId, ctx.actor.accountId, ctx.now)) return { runId };
  const run = await runs.find(ctx.db, communityId, runId);
  if (!run) throw new Refusal('NOT_FOUND');
  if (run.volunteerId !== ctx.actor.accountId) throw new Refusal('RUN_TAKEN');
  return { runId };
};
