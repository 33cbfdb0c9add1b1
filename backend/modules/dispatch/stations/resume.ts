import type { resume as procedure } from '@/contract/stations';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as suspensions from './suspensions';

/** Carrying goes on; said twice, the first time stands. */
export const resume: Handler<typeof procedure> = async (ctx, { communityId, suspensionId }) => {
  const by = { at: ctx.now, by: ctx.actor.accountId };
  if (!(await suspensions.end(ctx.db, communityId, suspensionId, by))) throw new Refusal('NOT_FOUND');
  return { suspensionId };
};
