import type { declineWish as procedure } from '@/contract/wishes';
import type { Handler } from '../../../kernel/implement';
import { holdWish } from './hold-wish';
import { tellOfWish } from './tell-of-wish';
import * as wishes from './wishes';

/** Staff cannot buy it. The reason may name what it is for, so it lies sealed. */
export const declineWish: Handler<typeof procedure> = async (ctx, { communityId, wishId, reason }) => {
  const wish = await holdWish(ctx, { communityId }, wishId);
  await wishes.settle(ctx.db, communityId, wishId, {
    declinedAt: ctx.now,
    declinedBy: ctx.actor.accountId,
    declineReasonSealed: ctx.secrets.seal(reason),
  });
  await tellOfWish(ctx, { communityId, wish }, { kind: 'wishDeclined', facts: {} });
  return { wishId };
};
