import type { Order } from '@/contract/order-shapes';

/** What the button says: what is in dispute is not confirmed with the rest. */
export const confirmWord = ({ disputes }: Pick<Order, 'disputes'>): string =>
  disputes.some(({ state }) => state === 'open') ? '其余的确认收货' : '确认收货';
