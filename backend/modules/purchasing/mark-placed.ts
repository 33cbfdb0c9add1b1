import type { markPlaced as procedure } from '@/contract/purchasing';
import { beijingDay } from '@/domain/beijing-day';
import { formatClock } from '@/domain/beijing-time';
import { decisionWords } from '@/domain/share-words';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { closeDueWave, holdWaves, placeShare } from '../orders/public';
import { refuseArrivalInPast } from './change-arrival';
import { placingTrouble } from './placing-trouble';
import * as changes from './purchase-changes';
import * as purchases from './purchases';
import * as decisions from './share-decisions';
import { waitingFor } from './share-waves';
import { keepRule } from './sharing-rules';
import { tellOrders } from './tell-orders';
import { shareOf } from './wave-shares';

/**
 * Staff have ordered a supplier's share of a closed wave. The wave is closed here when the timer is late, so that no
 * order can slip in behind the sums, what earlier waves were extended into it is taken along, and nothing is ordered from a supplier that no longer has it. Every household of it is told when the goods will come.
 */
export const markPlaced: Handler<typeof procedure> = async (
  ctx,
  { communityId, waveId, supplierId, arrivesAt, reason },
) => {
  refuseArrivalInPast(arrivesAt, ctx.now);
  const share = { communityId, waveId, supplierId };
  const earlier = await holdToPlace(ctx, share);
  const purchase = {
    ...share,
    id: newId(),
    placedAt: ctx.now,
    placedBy: ctx.actor.accountId,
    arrivesAt,
    reason: await whyAllTheSame(ctx, share, reason),
  };
  if (!(await purchases.add(ctx.db, purchase))) throw new Refusal('ALREADY_PLACED');
  await decisions.takeAlong(ctx.db, share, earlier, purchase.id);
  const stray = await purchases.findNotOffered(ctx.db, purchase);
  if (stray) throw new Refusal('NOT_OFFERED', { ...stray });
  const lines = await placeShare(ctx.db, purchase);
  if (lines.length === 0) throw new Refusal('NOTHING_TO_PLACE');
  await purchases.addLines(ctx.db, purchase);
  await keepRule(ctx.db, communityId, waveId, { at: ctx.now, by: ctx.actor.accountId });
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  await changes.add(ctx, { ...share, kind: 'placed', pieces, arrivesAt });
  const supplier = (await purchases.find(ctx.db, communityId, purchase.id))?.supplierName;
  await tellOrders(ctx, lines, ({ orderId, householdId }) => ({
    communityId,
    kind: 'arrivalAnnounced',
    householdId,
    about: purchase.id,
    facts: { orderId, arrivesAt, supplier },
  }));
  return {
    purchaseId: purchase.id,
    pieces,
    households: new Set(lines.map((line) => line.householdId)).size,
  };
};

interface Share {
  communityId: string;
  waveId: string;
  supplierId: string;
}

/** Holds the wave and those that wait for this share; answers the latter. Refuses what cannot be placed from here. */
async function holdToPlace(ctx: Context, share: Share): Promise<string[]> {
  const wave = await closeDueWave(ctx.db, share.communityId, share.waveId, ctx.now);
  if (!wave) throw new Refusal('NOT_FOUND');
  if (!wave.closedAt)
    throw new Refusal('WAVE_STILL_OPEN', { cutOff: formatClock(wave.closesAt.toISOString()) });
  const earlier = await waitingFor(ctx.db, share);
  await holdWaves(ctx.db, share.communityId, earlier);
  if ((await decisions.find(ctx.db, share)) === 'extend')
    throw new Refusal('SHARE_DECIDED', { decision: decisionWords.extend });
  return earlier;
}

/** The reason that is kept, where something speaks against the supplier. Refuses PLACING_NEEDS_REASON, NOTHING_TO_PLACE. */
async function whyAllTheSame(ctx: Context, share: Share, reason: string | undefined): Promise<string | null> {
  const found = await shareOf(ctx.db, { ...share, today: beijingDay(ctx.now.toISOString()) });
  if (!found) throw new Refusal('NOTHING_TO_PLACE');
  const trouble = found.purchase ? null : placingTrouble(found);
  if (trouble === null) return null;
  if (reason === undefined) throw new Refusal('PLACING_NEEDS_REASON', { trouble });
  return reason;
}
