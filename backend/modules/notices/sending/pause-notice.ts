import type { pauseNotice as pausing, resumeNotice as resuming } from '@/contract/notices';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { keepBack, letGo } from '../../messages/public';
import * as notices from '../notices';
import { holdLive } from '../writing/hold-live';

interface Place {
  communityId: string;
  noticeId: string;
}

/** Nothing of it is sent while it is paused; what is out is out. Refuses NOTICE_NOT_LIVE. */
export const pauseNotice: Handler<typeof pausing> = (ctx, place) => turn(ctx, place, 'paused');

/** It is sent on. Refuses NOTICE_NOT_LIVE. */
export const resumeNotice: Handler<typeof resuming> = (ctx, place) => turn(ctx, place, 'approved');

async function turn(ctx: Context, { communityId, noticeId }: Place, state: 'approved' | 'paused') {
  if (!(await holdLive(ctx, communityId, noticeId))) throw new Refusal('NOTICE_NOT_LIVE');
  await notices.setState(ctx.db, communityId, noticeId, state);
  const about = { communityId, noticeId };
  await (state === 'paused' ? keepBack(ctx.db, about) : letGo(ctx.db, about, ctx.now));
  return { noticeId, state };
}
