import { runState, whyNotConfirm } from '@/domain/drop-offs';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import * as runs from './runs';

/** Holds a run against its end for whoever carries it, or hands over at the station; refuses NOT_FOUND and NOT_YOUR_RUN. */
export async function holdOwnRun(
  ctx: Context,
  communityId: string,
  runId: string | undefined,
): Promise<runs.HeldRun> {
  const run = runId && (await runs.hold(ctx.db, communityId, runId, 'against its end'));
  if (!run) throw new Refusal('NOT_FOUND');
  refuseOthers(ctx, run);
  return run;
}

/** Refuses NOT_YOUR_RUN; at the station everybody hands over. */
export function refuseOthers(ctx: Context, run: Pick<runs.HeldRun, 'kind' | 'volunteerId'>): void {
  if (run.kind === 'toDoor' && run.volunteerId !== ctx.actor.accountId) throw new Refusal('NOT_YOUR_RUN');
}

/** Refuses RUN_NOT_DEPARTED and RUN_FINISHED: nothing can be recorded at a door of this run now. */
export function refuseUnlessOnTheWay(ctx: Context, run: runs.HeldRun): void {
  const { volunteerId, kind } = run;
  const refusal = whyNotConfirm({ state: runState(run), volunteerId, kind }, ctx.actor.accountId);
  if (refusal) throw new Refusal(refusal);
}
