import type { Order, OrderState } from '@/contract/order-shapes';

const underWay: readonly OrderState[] = ['ordered', 'placed', 'arrived', 'onRun', 'backInHand'];

/** Whether the promised moment has passed and the goods are not at the door, nor ready to be fetched. */
export const isLate = (
  { state, wave, pickUp }: Pick<Order, 'state' | 'wave' | 'pickUp'>,
  now: string,
): boolean => underWay.includes(state) && wave.deliverBy <= now && !pickUp?.isReady;
