import type { Database } from '../../db/database';
import type { Context } from '../../kernel/context';
import { tellOfWish } from './tell-of-wish';
import { openWave } from './waves';
import * as wishes from './wishes';

const SLICE = 200;

/**
 * After a cut-off: what nobody has priced waits in the wave that is open now, what was priced and got no yes is not
 * bought; the households are told either way. One slice; answers how many. May run twice.
 */
export async function carryWishes(db: Database, now: Date): Promise<number> {
  const left = await wishes.holdLeftOver(db, SLICE);
  for (const wish of left) await settleOne({ db, now }, wish);
  return left.length;
}

async function settleOne(
  ctx: Pick<Context, 'db' | 'now'>,
  wish: Awaited<ReturnType<typeof wishes.holdLeftOver>>[number],
): Promise<void> {
  const { communityId, id, isPriced } = wish;
  if (isPriced) {
    await wishes.settle(ctx.db, communityId, id, { lapsedAt: ctx.now });
    return tellOfWish(ctx, { communityId, wish }, { kind: 'wishLapsed', facts: {} });
  }
  const wave = await openWave(ctx, communityId);
  if (!wave) return;
  await wishes.settle(ctx.db, communityId, id, { waveId: wave.id });
  const facts = { closesAt: wave.closesAt.toISOString() };
  await tellOfWish(ctx, { communityId, wish }, { kind: 'wishCarried', facts });
}
