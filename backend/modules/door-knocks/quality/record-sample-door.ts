import type { recordSampleDoor as procedure } from '@/contract/round-quality';
import { lotVerdict } from '@/domain/lot-quality';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as samples from './samples';

/** What was heard at a door of a sample. Refuses OWN_SAMPLE_DOOR, SAMPLE_DOOR_CHECKED. */
export const recordSampleDoor: Handler<typeof procedure> = async (ctx, { agrees, ...door }) => {
  const sample = async () =>
    (
      await samples.list(ctx.db, { communityId: door.communityId, campaignId: null, sampleId: door.sampleId })
    )[0];
  const before = await sample();
  if (!before || !(await samples.hasDoor(ctx.db, door))) throw new Refusal('NOT_FOUND');
  if (before.accountId === ctx.actor.accountId) throw new Refusal('OWN_SAMPLE_DOOR');
  const found = { agrees, by: ctx.actor.accountId, at: ctx.now };
  if (!(await samples.check(ctx.db, door, found))) throw new Refusal('SAMPLE_DOOR_CHECKED');
  return { verdict: lotVerdict((await sample()) ?? before) };
};
