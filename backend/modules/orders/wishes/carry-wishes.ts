import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import { tellOfWish } from './tell-of-wish';
import { openWave, type WaveRow } from '../waves/waves';
import * as wishes from './wishes';

const SLICE = 200;

/**
 * After a cut-off: what nobody has priced waits in the wave that is open now, what was priced and got no yes is not
 * bought; the households are told either way. One slice of a community, and whether there may be more. May run twice.
 */
export async function carryWishes(db: Database, communityId: string, now: Date): Promise<boolean> {
  const wave = await openWave({ db, now }, communityId);
  const left = await wishes.holdLeftOver(db, communityId, { limit: SLICE, isPriced: !wave });
  for (const wish of left) await settleOne({ db, now }, wish, wave);
  return left.length === SLICE;
}

async function settleOne(
  ctx: Pick<Context, 'db' | 'now'>,
  wish: Awaited<ReturnType<typeof wishes.holdLeftOver>>[number],
  wave: WaveRow | null,
): Promise<void> {
  const { communityId, id, isPriced } = wish;
  if (isPriced) {
    await wishes.settle(ctx.db, communityId, id, { lapsedAt: ctx.now });
    return tellOfWish(ctx, { communityId, wish }, { kind: 'wishLapsed', facts: {} });
  }
  if (!wave) return;
  await wishes.settle(ctx.db, communityId, id, { waveId: wave.id });
  const facts = { closesAt: wave.closesAt.toISOString() };
  await tellOfWish(ctx, { communityId, wish }, { kind: 'wishCarried', facts });
}
