import type { prolongSuspension as procedure } from '@/contract/stations';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as suspensions from './suspensions';
import { tellWaiting } from './tell-waiting';

/** It lasts until another hour; whoever was told much too early a time hears so once more. Refuses SUSPENSION_OVER. */
export const prolongSuspension: Handler<typeof procedure> = async (
  ctx,
  { communityId, suspensionId, ...input },
) => {
  const expectedUntil = new Date(input.expectedUntil);
  if (expectedUntil <= ctx.now) throw new Refusal('SUSPENDED_IN_PAST');
  const suspension = await suspensions.prolong(ctx.db, communityId, suspensionId, expectedUntil);
  if (!suspension) throw new Refusal('NOT_FOUND');
  if (suspension.endedAt) throw new Refusal('SUSPENSION_OVER');
  return { suspensionId, toldHouseholds: await tellWaiting(ctx, communityId, suspension) };
};
