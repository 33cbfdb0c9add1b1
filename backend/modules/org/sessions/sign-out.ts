import type { signOut as procedure } from '@/contract/org';
import type { Handler } from '../../../kernel/implement';
import { tokenHash } from '../../../kernel/secrets';
import * as sessions from './sessions';

/** In WeChat there is no session to end: the platform vouches for the person at each call. */
export const signOut: Handler<typeof procedure> = async (ctx) => {
  if (ctx.caller.kind === 'session') await sessions.end(ctx.db, tokenHash(ctx.caller.token), ctx.now);
  ctx.session.end = true;
  return {};
};
