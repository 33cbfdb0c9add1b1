import type { Order, OrderState } from '@/contract/orders';

const underWay: readonly OrderState[] = ['ordered', 'placed', 'arrived', 'onRun', 'backInHand'];

/** Whether the promised moment has passed and the goods are not at the door. */
export const isLate = ({ state, wave }: Pick<Order, 'state' | 'wave'>, now: string): boolean =>
  underWay.includes(state) && wave.deliverBy <= now;
