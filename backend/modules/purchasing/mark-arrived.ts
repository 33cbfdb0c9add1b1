import type { markArrived as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { receiveShare } from '../orders/public';
import * as purchases from './purchases';
import { tellOrders } from './tell-orders';

/** The goods have come in full; counting what is short or damaged is a deed of its own, later. */
export const markArrived: Handler<typeof procedure> = async (ctx, { communityId, purchaseId }) => {
  const purchase = await purchases.hold(ctx.db, communityId, purchaseId);
  if (!purchase) throw new Refusal('NOT_FOUND');
  if (purchase.arrivedAt) throw new Refusal('ALREADY_ARRIVED');
  const lines = await receiveShare(ctx.db, { communityId, ...purchase });
  await purchases.markArrived(ctx.db, communityId, purchaseId, ctx.now, ctx.actor.accountId);
  await tellOrders(ctx, communityId, { kind: 'goodsArrived', about: purchaseId, moment: null }, lines);
  return { purchaseId, pieces: lines.reduce((sum, line) => sum + line.quantity, 0) };
};
