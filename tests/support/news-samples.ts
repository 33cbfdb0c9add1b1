import { v7 } from 'uuid';
import type { Link } from '@/contract/messages';
import type { AnnouncedKind, News } from '../../backend/modules/messages/announcement';
import { kinds, type FactsOf } from '../../backend/modules/messages/kinds';
import { communityId, zhuHome } from './demo';

/** What they are about; nobody has it. */
const orderId = v7();
const requestId = v7();
const noticeId = v7();
const arrivesAt = '2026-11-22T10:00:00.000Z';
const closesAt = arrivesAt;
const ofRequest = { requestId, errand: '代买药' };

/** Facts of each kind, a fragment of the sentence that they make, and what it opens. */
export const newsSamples: { [K in AnnouncedKind]: [facts: FactsOf<K>, says: string, opens: Link['kind']] } = {
  arrivalAnnounced: [{ orderId, arrivesAt, supplier: '东街粮油店' }, '已向“东街粮油店”下单，预计', 'order'],
  arrivalChanged: [
    { orderId, arrivesAt, supplier: '东街粮油店' },
    '到货时间有变：您家在“东街粮油店”订的东西预计',
    'order',
  ],
  goodsShort: [{ orderId, lacking: '鸡蛋 30枚 缺 1 板' }, '货已到小区；鸡蛋 30枚 缺 1 板，', 'order'],
  shareExtended: [{ orderId, supplier: '东街粮油店' }, '和下一批一起下单', 'order'],
  shareToppedUp: [{ orderId, supplier: '东街粮油店' }, '由小区补齐', 'order'],
  shareDropped: [
    { orderId, supplier: '东街粮油店', goods: '大米 10kg 2 袋' },
    '没有订：大米 10kg 2 袋。这些不用付钱',
    'order',
  ],
  receiptUndone: [{ orderId }, '货要重新清点', 'order'],
  goodsArrived: [{ orderId, supplier: '东街粮油店' }, '订的东西已到小区，正在分拣', 'order'],
  backInStock: [{ product: '大米 10kg' }, '您等的“大米 10kg”这一批次又有了', 'orderForm'],
  carryingStopped: [
    { reason: '下大雨', expectedAt: arrivesAt, times: 1 },
    '下大雨，送货暂停一会儿，您家的东西预计',
    'home',
  ],
  tripRedirected: [
    { reason: '东门不通', stationName: '西站', expectedAt: arrivesAt },
    '东门不通，您家的东西改从西站送，预计',
    'home',
  ],
  runDeparted: [{}, '志愿者已出发', 'home'],
  knockSoon: [{}, '到您家单元了', 'home'],
  delivered: [{ orderId }, '已送到', 'order'],
  broughtBack: [{ orderId }, '没能送到', 'order'],
  notReached: [{ orderId }, '没来得及送到', 'order'],
  refused: [{ orderId }, '您家拒收的东西已登记', 'order'],
  disputeRedeliver: [{ orderId, goods: '鸡蛋 2 板', arrivesAt }, '18:00 送到小区', 'order'],
  disputeRefund: [{ orderId, goods: '鸡蛋 2 板', refund: '¥9.00（微信）' }, '：鸡蛋 2 板，¥9.00', 'order'],
  disputeDeclined: [{ orderId, goods: '鸡蛋 2 板' }, '“鸡蛋 2 板”没有同意', 'order'],
  requestTaken: [ofRequest, '“代买药”已有人接下', 'request'],
  requestFreed: [ofRequest, '“代买药”还没有办好', 'request'],
  requestDone: [ofRequest, '“代买药”已办好', 'request'],
  requestFailed: [ofRequest, '“代买药”没有办成', 'request'],
  orderReminder: [{ closesAt }, '18:00 截单，您家这一批', 'orderForm'],
  wishOrdered: [{}, '已放进订单', 'wishes'],
  wishPriced: [{ closesAt }, '18:00 前点开这里', 'wishes'],
  wishDeclined: [{}, '没有买到', 'wishes'],
  wishCarried: [{ closesAt }, '18:00 截单前答复', 'wishes'],
  wishLapsed: [{}, '没有等到您点头', 'wishes'],
  levelChanged: [{ level: '封控，不出户' }, '现在是：封控，不出户。', 'home'],
  readyToFetch: [{ startsAt: arrivesAt, where: '东门' }, '18:00 起到东门取', 'home'],
  notFetched: [{ orderId }, '还没有取', 'order'],
  fetched: [{ orderId }, '已取走', 'order'],
  fetchedByNeighbour: [{ orderId }, '由邻居报了取件码代取', 'order'],
  fetchReminder: [{}, '请今晚去取', 'home'],
  toBeBrought: [{}, '会送上门', 'home'],
  gateParcel: [{ what: '药', liesAt: '东门' }, '一件快递（药）放在东门', 'home'],
  roundOpened: [{ title: '第一次敲门行动', closesAt }, '“第一次敲门行动”，请在', 'home'],
  rollCallOpened: [{ title: '今晚安否', closesAt }, '报“平安”或者“需要帮助”', 'home'],
  notice: [{ noticeId, title: '明早七点做检测' }, '社区公告：明早七点做检测', 'notice'],
  turnGiven: [
    { noticeId, title: '明早检测', place: '东门', startsAt: arrivesAt },
    '明早检测：请您家',
    'notice',
  ],
  turnAtHome: [{ noticeId, title: '明早检测' }, '不用下楼', 'notice'],
  turnKept: [{ noticeId, answer: '人已经满了' }, '人已经满了', 'notice'],
  noticeCancelled: [{ noticeId, title: '明早检测' }, '“明早检测”已经取消', 'notice'],
  noticeAgain: [{ noticeId, title: '明早七点做检测' }, '再提醒一次', 'notice'],
  memberJoined: [{}, '有人加入了您家', 'members'],
  memberJoinedTyped: [{}, '没有核实', 'members'],
  proxyJoined: [{}, '有家属可以替您家下单了', 'members'],
  runGivenAway: [{ run: '第 1 趟' }, '配送单 第 1 趟 已经交给别人送了', 'work'],
  runTakenBack: [{ run: '第 1 趟' }, '配送单 第 1 趟 由工作人员收回了', 'work'],
  relayYours: [
    { title: '明早停水', where: '10号楼 1单元', open: 12, skipped: '第二位楼长' },
    '第二位楼长没有人在，轮到您去转告',
    'work',
  ],
  handsCalled: [{ place: '东门', startsAt: arrivesAt, people: 8 }, '在东门要 8 人帮忙', 'work'],
  handsCancelled: [{ place: '东门', startsAt: arrivesAt }, '您不用来了', 'work'],
  requestTimedOut: [{ errand: '代买药' }, '您接的“代买药”过了时间', 'work'],
};

export const messageKinds = Object.keys(newsSamples) as AnnouncedKind[];

const idOf: Partial<Record<Link['kind'], string>> = {
  order: orderId,
  request: requestId,
  notice: noticeId,
  work: communityId,
};

/** What the message of a kind opens: the order, the request, or a page of 朱先生's household or of a helper. */
export const linkOf = (kind: AnnouncedKind): Link => {
  const [, , opens] = newsSamples[kind];
  return { kind: opens, id: idOf[opens] ?? zhuHome.householdId };
};

/** A message of this kind to 朱先生's household, or to a helper. */
export function newsOf(kind: AnnouncedKind, accountId: string): News {
  const to = kinds[kind].goesTo === 'household' ? { householdId: zhuHome.householdId } : { accountId };
  // The table above pairs kinds with facts; the compiler loses the pair when a kind is looked up by name.
  return { communityId, kind, about: 'test', facts: newsSamples[kind][0], ...to } as News;
}
