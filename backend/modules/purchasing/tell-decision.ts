import { lackingWords } from '@/domain/shortage/lacking-words';
import type { Context } from '../../kernel/context';
import type { DroppedLine } from '../orders/public';
import * as purchases from './purchases';
import { tellOrders } from './tell-orders';
import type { ShareSums } from './wave-shares';

interface Decided {
  communityId: string;
  id: string;
  supplierId: string;
}

/** Tells each order of a share, once, that it stays as it is: it waits, or comes all the same. */
export async function tellKept(
  ctx: Context,
  { communityId, id, supplierId, kind }: Decided & { kind: 'shareExtended' | 'shareToppedUp' },
  share: ShareSums,
  waveIds: readonly string[],
): Promise<{ households: number; pieces: number }> {
  const orders = await purchases.wantedOf(ctx.db, communityId, { waveIds, supplierId });
  await tellOrders(ctx, orders, ({ orderId, householdId }) => ({
    communityId,
    kind,
    householdId,
    about: id,
    facts: { orderId, supplier: share.name },
  }));
  return { households: new Set(orders.map(({ householdId }) => householdId)).size, pieces: share.pieces };
}

/** Tells each order of a dropped share, once, what is not bought and need not be paid. */
export async function tellDropped(
  ctx: Context,
  { communityId, id, supplier }: Decided & { supplier: string },
  lines: readonly DroppedLine[],
): Promise<{ households: number; pieces: number }> {
  await tellOrders(ctx, lines, ({ orderId, householdId }) => ({
    communityId,
    kind: 'shareDropped',
    householdId,
    about: id,
    facts: { orderId, supplier, goods: lackingWords(lines.filter((line) => line.orderId === orderId)) },
  }));
  return {
    households: new Set(lines.map(({ householdId }) => householdId)).size,
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}
