import type { takeBackRun as procedure } from '@/contract/runs';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as runs from './runs';
import { tellFormerCarrier } from './tell-former-carrier';

/** Staff open a run again that has not departed; from a volunteer other than the one they saw, nothing is taken. Who had it is told. */
export const takeBackRun: Handler<typeof procedure> = async (ctx, { communityId, runId, heldBy }) => {
  const run = await runs.hold(ctx.db, communityId, runId, 'to change it');
  if (!run) throw new Refusal('NOT_FOUND');
  if (run.volunteerId === null) return { runId };
  if (run.volunteerId !== heldBy) throw new Refusal('RUN_CHANGED_MEANWHILE');
  if (run.departedAt) throw new Refusal('RUN_DEPARTED');
  await runs.open(ctx.db, communityId, runId);
  await tellFormerCarrier(ctx, 'runTakenBack', { communityId, runId, run });
  return { runId };
};
