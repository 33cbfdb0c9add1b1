import type { Order, OrderState } from '@/contract/order-shapes';
import { nextSlot } from '@/domain/control-level';
import type { Context } from '../../../kernel/context';
import type { HouseholdReceiving } from '../../households/public';
import type { WaveRow } from '../waves/waves';

const underWay: ReadonlySet<OrderState> = new Set(['ordered', 'placed', 'arrived', 'onRun', 'backInHand']);

/**
 * Where and when the household fetches what is not there yet; null when it is brought, or all is settled. Until the goods
 * lie ready, the slot is the first after the moment by which they are promised.
 */
export function pickUpOf(
  ctx: Pick<Context, 'now'>,
  { waitsAtStation, wave }: { waitsAtStation: boolean; wave: WaveRow },
  state: OrderState,
  { way, dailySlots, stationName }: HouseholdReceiving,
): Order['pickUp'] {
  if (!underWay.has(state) || (way === 'toDoor' && !waitsAtStation)) return null;
  const isReady = waitsAtStation && state === 'onRun';
  const from = isReady || wave.deliverBy < ctx.now ? ctx.now : wave.deliverBy;
  const slot = way === 'pickUp' ? null : nextSlot(dailySlots, from.toISOString());
  return { isReady, place: slot?.place ?? stationName, slot };
}
