import type { Order, OrderState } from '@/contract/order-shapes';
import { formatMoment } from '@/domain/beijing-time';
import { lastOutcomeNames } from '@/domain/drop-offs';
import { nearMoment } from '../waves/near-moment';
import { pickUpPromise, readyWords, soonReadyWords } from './pick-up-words';

const underWay: readonly OrderState[] = ['ordered', 'placed', 'arrived', 'onRun', 'backInHand'];

/** Whether the promised moment has passed and the goods are not at the door, nor ready to be fetched. */
export const isLate = (
  { state, wave, pickUp }: Pick<Order, 'state' | 'wave' | 'pickUp'>,
  now: string,
): boolean => underWay.includes(state) && wave.deliverBy <= now && !pickUp?.isReady;

type Facts = Pick<
  Order,
  | 'state'
  | 'canChange'
  | 'wave'
  | 'arrivesAt'
  | 'deliveredAt'
  | 'acknowledgedAt'
  | 'lastOutcome'
  | 'pickUp'
  | 'mayAcknowledge'
  | 'disputes'
>;
type Words = (order: Facts, now: string) => string;

/** What was promised, and honestly when it is late. */
const promise: Words = (order, now) => {
  const by = formatMoment(order.wave.deliverBy, now);
  if (order.pickUp) return pickUpPromise(order.pickUp, by, now);
  return isLate(order, now) ? `原定${by} 前送到，已经晚了，有急事请找楼长` : `预计${by} 前送到`;
};

const ordered: Words = (order, now) =>
  order.canChange
    ? `${nearMoment(order.wave.closesAt, now)} 截单前都可以修改，${promise(order, now)}`
    : `已截单，工作人员正在采购，${promise(order, now)}`;

const placed: Words = (order, now) => {
  const { arrivesAt } = order;
  return `${arrivesAt ? `货预计${formatMoment(arrivesAt, now)} 到小区` : '已向供应商下单'}，${promise(order, now)}`;
};

const isFetched = ({ lastOutcome }: Facts) => lastOutcome === 'fetched';

/** What is in dispute is not there for good: nobody is asked to confirm it. */
const delivered: Words = (order) => {
  if (!order.mayAcknowledge) return '送到的东西已经报了问题，等答复前不用确认收货';
  if (order.disputes.some(({ state }) => state === 'open'))
    return '报了问题的等答复，其余的请看一看，没问题就点“其余的确认收货”';
  return atHome(order);
};

const atHome = (order: Facts): string =>
  isFetched(order) ? '已取走，请看一看有没有少、错、坏，然后点“确认收货”' : broughtWords(order);

/** How it went, behind what it explains: '（没人应门）'. */
const asideOf = ({ lastOutcome }: Facts): string =>
  lastOutcome ? `（${lastOutcomeNames[lastOutcome]}）` : '';

const broughtWords = (order: Facts): string =>
  `已送到${asideOf(order)}，请看一看有没有少、错、坏，然后点“确认收货”`;

const backInHand: Words = (order, now) =>
  order.pickUp
    ? `${order.lastOutcome ? lastOutcomeNames[order.lastOutcome] : '上次没有取走'}，东西${soonReadyWords(order.pickUp, now)}`
    : `东西没能送到您家${asideOf(order)}，已带回中转站，会排进下一趟`;

const words: Record<OrderState, Words> = {
  ordered,
  placed,
  arrived: (order, now) => `货已到小区，正在分拣，${promise(order, now)}`,
  onRun: ({ pickUp }, now) =>
    pickUp?.isReady ? readyWords(pickUp, now) : '志愿者正在配送，身上可能不带手机，请留意敲门声',
  delivered,
  backInHand,
  refused: () => '您家拒收的东西已登记',
  refunded: () => '送到的东西有问题，已登记退款，不用付钱',
  short: () => '这次没有到货，不用付钱；还要的话请下一批次再订',
  acknowledged: ({ acknowledgedAt }, now) =>
    acknowledgedAt ? `${formatMoment(acknowledgedAt, now)} 已确认收货` : '已确认收货',
  cancelled: () => '这张订单已取消，不会送货',
};

/** What happens next with an order, in one sentence and with a time. */
export const nextWords: Words = (order, now) => words[order.state](order, now);
