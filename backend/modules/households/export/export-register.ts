import type { exportRegister as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { accountName } from '../../org/public';
import { registerLink } from './register-link';

/** Masked unless a reason is given, which is kept with the deed and written into the file. Refuses NOT_FOUND. */
export const exportRegister: Handler<typeof procedure> = async (
  ctx,
  { communityId, ofEntranceId, reason },
) => {
  if (ofEntranceId && !(await findPath(ctx.db, { communityId, entranceId: ofEntranceId })))
    throw new Refusal('NOT_FOUND');
  if (reason === null) return registerLink.seal(ctx, { communityId, entranceId: ofEntranceId, inFull: null });
  ctx.reason = reason;
  const by = (await accountName(ctx, ctx.actor.accountId)) ?? '';
  const inFull = { by, reason, at: ctx.now.toISOString() };
  return registerLink.seal(ctx, { communityId, entranceId: ofEntranceId, inFull });
};
