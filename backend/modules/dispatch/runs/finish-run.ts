import type { finishRun as procedure } from '@/contract/dispatch';
import type { Handler } from '../../../kernel/implement';
import { announce } from '../../../kernel/outbox';
import { Refusal } from '../../../kernel/refusal';
import { settle } from '../../orders/public';
import * as doors from '../doors/doors';
import { doorNews } from '../doors/door-news';
import { refuseOthersRun } from './refuse-others-run';
import * as runs from './runs';

/** Ends a run; doors that nobody recorded keep no outcome, and their goods lie sorted for the next run; they are told. */
export const finishRun: Handler<typeof procedure> = async (ctx, { communityId, runId }) => {
  const run = await runs.hold(ctx.db, communityId, runId, 'to change it');
  if (!run) throw new Refusal('NOT_FOUND');
  await refuseOthersRun(ctx, communityId, run);
  if (!run.departedAt) throw new Refusal('RUN_NOT_DEPARTED');
  if (run.finishedAt) return { runId, leftHouseholds: 0, leftPieces: 0 };
  const open = await doors.holdOpen(ctx.db, communityId, runId);
  const back = open.map(({ dropOffId }) => ({ dropOffId, destination: 'sorted' as const }));
  const leftPieces = await settle(ctx.db, communityId, back);
  await announce(ctx, doorNews({ communityId, kind: run.kind }, 'notReached', open));
  await runs.finish(ctx.db, communityId, runId, ctx.now);
  return { runId, leftHouseholds: open.length, leftPieces };
};
