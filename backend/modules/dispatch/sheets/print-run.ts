import type { printRun as procedure } from '@/contract/paper';
import type { Handler } from '../../../kernel/implement';
import { withAddress } from '../../../kernel/linked-file';
import { Refusal } from '../../../kernel/refusal';
import { runLink } from '../paper/links';
import { refuseOthersRun, refusePickUp } from '../runs/refuse-others-run';
import * as runSheets from './run-sheets';
import * as runs from '../runs/runs';

/** A link to the run's print pages; its sheets are kept now, so that their codes can be typed back. */
export const printRun: Handler<typeof procedure> = async (ctx, { communityId, runId, paper }) => {
  const run = await runs.hold(ctx.db, communityId, runId, 'to change it');
  if (!run) throw new Refusal('NOT_FOUND');
  await refuseOthersRun(ctx, communityId, run);
  refusePickUp(run);
  if (paper === 'sheets') {
    await runSheets.keepAll(ctx.db, { communityId, runId, at: ctx.now, by: ctx.actor.accountId });
  }
  return withAddress(ctx, runLink.seal(ctx, { communityId, runId, paper }));
};
