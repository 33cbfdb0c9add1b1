import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf } from '../../messages/public';
import * as runs from './runs';

/** Says to whoever had the run that it is no longer theirs: their phone may have been without signal for an hour. */
export async function tellFormerCarrier(
  ctx: Context,
  kind: 'runGivenAway' | 'runTakenBack',
  { communityId, runId, run }: { communityId: string; runId: string; run: runs.HeldRun },
): Promise<void> {
  if (run.volunteerId === null) return;
  const news = announcementOf({
    communityId,
    kind,
    accountId: run.volunteerId,
    about: `${runId}:${ctx.now.toISOString()}`,
    facts: { run: runs.labelOf(run) },
  });
  await announce(ctx, [news]);
}
