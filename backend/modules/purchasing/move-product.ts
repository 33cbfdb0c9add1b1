import type { moveProduct as procedure } from '@/contract/purchasing';
import { formatClock } from '@/domain/beijing-time';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { offerNames } from '../catalogue/public';
import { closeDueWave, moveToSupplier } from '../orders/public';
import * as changes from './purchase-changes';
import * as purchases from './purchases';
import * as decisions from './share-decisions';

/**
 * Another supplier brings all of a product of a closed wave, or a part of it by whole orders, the newest first. Closing the wave holds it against markPlaced, so that
 * nothing moves out of a share that is being placed. Households are told when the share is placed, as ever.
 */
export const moveProduct: Handler<typeof procedure> = async (
  ctx,
  { communityId, waveId, productId, fromSupplierId: from, toSupplierId: to, pieces: most },
) => {
  const wave = await closeDueWave(ctx.db, communityId, waveId, ctx.now);
  const names = await offerNames(ctx.db, communityId, { productId, supplierId: to });
  if (!wave || !names) throw new Refusal('NOT_FOUND');
  if (!wave.closedAt)
    throw new Refusal('WAVE_STILL_OPEN', { cutOff: formatClock(wave.closesAt.toISOString()) });
  if (!names.isOffered)
    throw new Refusal('NOT_OFFERED', { supplier: names.supplier, product: names.product });
  const both = [from, to];
  if (await purchases.anyPlaced(ctx.db, communityId, waveId, both)) throw new Refusal('ALREADY_PLACED');
  if (await decisions.wentAlong(ctx.db, communityId, waveId, both)) throw new Refusal('ALREADY_PLACED');
  const { wanted, moved } = await moveToSupplier(ctx.db, communityId, { waveId, productId, from, to, most });
  if (wanted === 0) throw new Refusal('NOTHING_TO_PLACE');
  if (moved > 0)
    await changes.add(ctx, {
      ...{ communityId, waveId, supplierId: from, toSupplierId: to, productId },
      kind: 'moved',
      pieces: moved,
    });
  return { productId, pieces: moved };
};
