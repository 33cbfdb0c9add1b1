import type { Context } from '../../../kernel/context';
import { newToken, tokenHash } from '../../../kernel/secrets';
import { newDevice } from './known-device';
import * as sessions from './sessions';

const SESSION_MS = 14 * 24 * 3600_000;

/** Signs the account in on this transport; only the token's hash stays here. */
export async function beginSession(ctx: Context, accountId: string): Promise<void> {
  const token = newToken();
  const expiresAt = new Date(ctx.now.getTime() + SESSION_MS);
  await sessions.add(ctx.db, { tokenHash: tokenHash(token), accountId, now: ctx.now, expiresAt });
  ctx.session.begin = { token, expiresAt, device: newDevice(ctx, accountId) };
}
