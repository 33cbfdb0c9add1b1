import type { signOutEverywhere as procedure } from '@/contract/account';
import type { Handler } from '../../../kernel/implement';
import * as sessions from './sessions';

/** For a phone that was lost or a browser that somebody else uses. */
export const signOutEverywhere: Handler<typeof procedure> = async (ctx) => {
  const { accountId } = ctx.actor;
  const ended = await sessions.endAllOf(ctx.db, { accountId, except: null, now: ctx.now });
  ctx.session.end = true;
  return { sessions: ended };
};
