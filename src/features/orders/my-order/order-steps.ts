import type { OrderStep } from '@/components/words/three-steps';
import type { Order, OrderState } from '@/contract/order-shapes';
import { nearMoment } from '../waves/near-moment';

/** Which of the four steps is going on; 4 when all are done. */
const currentStep: Record<OrderState, number> = {
  cancelled: 0,
  ordered: 1,
  placed: 1,
  arrived: 2,
  onRun: 2,
  backInHand: 2,
  delivered: 3,
  acknowledged: 4,
  refused: 4,
  short: 1,
  refunded: 4,
};

const runNotes: Partial<Record<OrderState, string>> = {
  arrived: '分拣中',
  onRun: '已出发',
  backInHand: '待再送',
};

const purchaseNote = (order: Order, moment: (iso: string) => string): string => {
  if (order.state === 'ordered') return order.canChange ? '截单后' : '采购中';
  if (order.state === 'placed' && order.arrivesAt) return `${moment(order.arrivesAt)} 到货`;
  if (order.state === 'short') return '没有到货';
  return order.purchasedAt ? moment(order.purchasedAt) : '';
};

const labels = {
  full: ['居民下单', '专班采购', '志愿者配送', '已收到', '已拒收', '到站取'],
  short: ['下单', '采购', '配送', '收到', '拒收', '取'],
} as const;

/**
 * The way of an order to the door for ThreeSteps: what is done bears its time, what is going on its word. Short
 * labels leave room for large type.
 */
export function orderSteps(
  order: Order,
  now: string,
  length: keyof typeof labels = 'full',
): { steps: OrderStep[]; current: number } {
  const moment = (iso: string) => nearMoment(iso, now);
  const [ordered, purchased, carried, arrived, turnedAway, fetched] = labels[length];
  const { state, placedAt, deliveredAt, acknowledgedAt } = order;
  const isFetched = order.pickUp !== null || order.lastOutcome === 'fetched';
  const received =
    state === 'delivered' && order.mayAcknowledge ? '请确认' : acknowledgedAt && moment(acknowledgedAt);
  return {
    current: currentStep[state],
    steps: [
      { label: ordered, note: moment(placedAt) },
      { label: purchased, note: purchaseNote(order, moment) },
      {
        label: isFetched ? fetched : carried,
        note: order.pickUp?.isReady
          ? '请来取'
          : (runNotes[state] ?? (deliveredAt ? moment(deliveredAt) : '')),
      },
      { label: state === 'refused' ? turnedAway : arrived, note: received ?? '' },
    ],
  };
}
