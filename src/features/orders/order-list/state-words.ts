import type { Tone } from '@/components/words/pill';
import type { Order, OrderState } from '@/contract/order-shapes';

/** The word that people read for where an order is, with the colour that goes with it. */
const stateWords: Readonly<Record<OrderState, { word: string; tone: Tone }>> = {
  ordered: { word: '已下单', tone: 'brand' },
  placed: { word: '已采购', tone: 'brand' },
  arrived: { word: '已到小区', tone: 'brand' },
  onRun: { word: '配送中', tone: 'blue' },
  delivered: { word: '已送到', tone: 'amber' },
  backInHand: { word: '没送到，待再送', tone: 'amber' },
  refused: { word: '已拒收', tone: 'grey' },
  refunded: { word: '已退款', tone: 'grey' },
  short: { word: '缺货', tone: 'red' },
  acknowledged: { word: '已确认收货', tone: 'grey' },
  cancelled: { word: '已取消', tone: 'grey' },
};

const waiting: { word: string; tone: Tone } = { word: '问题等答复', tone: 'amber' };

/** The one word for an order: while something that was said of it waits for an answer, that. */
export const orderWord = ({ state, disputes }: Pick<Order, 'state' | 'disputes'>) =>
  disputes.some((one) => one.state === 'open') ? waiting : stateWords[state];
