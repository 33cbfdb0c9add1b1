import type { Context } from '../../kernel/context';
import { announce } from '../../kernel/outbox';
import { toAccount } from '../messages/public';
import * as runs from './runs';

/** Says to whoever had the run that it is no longer theirs: their phone may have been without signal for an hour. */
export async function tellFormerCarrier(
  ctx: Context,
  kind: 'runGivenAway' | 'runTakenBack',
  { communityId, runId, run }: { communityId: string; runId: string; run: runs.HeldRun },
): Promise<void> {
  if (run.volunteerId === null) return;
  const about = `${runId}:${ctx.now.toISOString()}`;
  const to = { accountId: run.volunteerId, what: runs.labelOf(run) };
  await announce(ctx, [toAccount(communityId, kind, about, to)]);
}
