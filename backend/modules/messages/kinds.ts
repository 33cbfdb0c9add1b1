import type { Link } from '@/contract/messages';
import { Moment } from '@/contract/shapes';
import * as z from 'zod';
import { shortFacts, shortWords } from './short-words';
import { toGroups, toHelper, toHousehold, type Kind } from './define-kind';
import { stationKinds } from './station-kinds';
import { kindsOfPurchases } from './kinds-of-purchases';
import { receivingKinds } from './receiving-kinds';

const nothing = z.object({});
const ofOrder = z.object({ orderId: z.uuid() });
/** `goods`: '鸡蛋 30枚 2 板'. */
const ofGoods = ofOrder.extend({ goods: z.string() });
/** `errand`: what kind of help it is, '代买药'; never its words. */
const ofRequest = z.object({ requestId: z.uuid(), errand: z.string() });
/** `title`: what staff call the notice; nobody's name. */
const ofNotice = z.object({ noticeId: z.uuid(), title: z.string() });
const untilCutOff = z.object({ closesAt: Moment });
/** `run`: '第 1 趟'. */
const ofRun = z.object({ run: z.string() });

const order = ({ orderId }: { orderId: string }): Link => ({ kind: 'order', id: orderId });
const request = ({ requestId }: { requestId: string }): Link => ({ kind: 'request', id: requestId });
const notice = ({ noticeId }: { noticeId: string }): Link => ({ kind: 'notice', id: noticeId });
const page =
  (kind: 'orderForm' | 'wishes' | 'members' | 'home' | 'work') =>
  (_facts: object, whose: string): Link => ({ kind, id: whose });

/** Sentences without facts of their own. */
const plain =
  <S extends z.ZodRawShape>(
    facts: z.ZodObject<S>,
    opens: (facts: z.output<z.ZodObject<S>>, whose: string) => Link,
  ) =>
  (title: string, sentence: string) =>
    toHousehold({ title, facts, says: () => sentence, opens });
const ofTheOrder = plain(ofOrder, order);
const ofWishes = plain(nothing, page('wishes'));
const ofMembers = plain(nothing, page('members'));
const ofHome = plain(nothing, page('home'));

/** Every kind of message: who is told, of what facts the sentence is made, and what a tap opens. */
export const kinds = {
  ...kindsOfPurchases,
  goodsShort: toHousehold({
    title: '货到了，有缺坏',
    facts: ofOrder.extend(shortFacts),
    says: shortWords,
    opens: order,
  }),
  receiptUndone: ofTheOrder('重新清点', '刚才说到货的消息先不算，货要重新清点，请等下一条消息'),
  backInStock: toHousehold({
    title: '商品又有了',
    facts: z.object({ product: z.string() }),
    says: ({ product }) => `您等的“${product}”这一批次又有了，请趁早下单`,
    opens: page('orderForm'),
  }),
  runDeparted: ofHome('志愿者出发了', '志愿者已出发给您家送货，身上可能不带手机，请留意敲门声'),
  knockSoon: ofHome('留意敲门', '志愿者到您家单元了，正从高层往下送，请留意敲门声'),
  delivered: ofTheOrder('送到了', '您家的订单已送到，请看一看有没有少、错、坏，然后点“确认收货”'),
  broughtBack: ofTheOrder('没能送到', '志愿者到了您家门口没能送到，东西已带回中转站，会排进下一趟'),
  notReached: ofTheOrder('没来得及送', '志愿者这一趟没来得及送到您家，东西已带回中转站，会排进下一趟'),
  refused: ofTheOrder('拒收', '您家拒收的东西已登记'),
  disputeRedeliver: toHousehold({
    title: '报的问题',
    /** Without a moment it lies at the station. */
    facts: ofGoods.extend({ arrivesAt: Moment.nullable() }),
    says: ({ goods, arrivesAt }, when) =>
      arrivesAt
        ? `您家报的“${goods}”会补送，供应商预计${when(arrivesAt)} 送到小区`
        : `您家报的“${goods}”会补送，东西在中转站，排进下一趟`,
    opens: order,
  }),
  disputeRefund: toHousehold({
    title: '报的问题',
    /** `refund`: '¥12.00（微信）'. */
    facts: ofGoods.extend({ refund: z.string() }),
    says: ({ goods, refund }) => `您家报的问题已登记退款：${goods}，${refund}`,
    opens: order,
  }),
  disputeDeclined: toHousehold({
    title: '报的问题',
    facts: ofGoods,
    says: ({ goods }) => `您家报的“${goods}”没有同意，请打开订单看原因`,
    opens: order,
  }),
  requestTaken: toHousehold({
    title: '托办的事',
    facts: ofRequest,
    says: ({ errand }) => `您家托办的“${errand}”已有人接下，正在办`,
    opens: request,
  }),
  requestFreed: toHousehold({
    title: '托办的事',
    facts: ofRequest,
    says: ({ errand }) => `您家托办的“${errand}”还没有办好，已重新找人来办`,
    opens: request,
  }),
  requestDone: toHousehold({
    title: '托办的事',
    facts: ofRequest,
    says: ({ errand }) => `您家托办的“${errand}”已办好，请打开看一看`,
    opens: request,
  }),
  requestFailed: toHousehold({
    title: '托办的事',
    facts: ofRequest,
    says: ({ errand }) => `您家托办的“${errand}”没有办成，请打开看原因`,
    opens: request,
  }),
  orderReminder: toHousehold({
    title: '截单提醒',
    facts: untilCutOff,
    says: ({ closesAt }, when) =>
      `${when(closesAt)} 截单，您家这一批还没有下单。要买东西请点开这里，不买就不用管`,
    opens: page('orderForm'),
  }),
  wishOrdered: ofWishes('想要的东西', '您家想要的东西已经问到价，没有超过您说的数，已放进订单，请点开看一看'),
  wishPriced: toHousehold({
    title: '想要的东西',
    facts: untilCutOff,
    says: ({ closesAt }, when) =>
      `您家想要的东西已经问到价，请在${when(closesAt)} 前点开这里说要不要，不点就不买`,
    opens: page('wishes'),
  }),
  wishDeclined: ofWishes('想要的东西', '您家想要的东西没有买到，请点开看原因'),
  wishCarried: toHousehold({
    title: '想要的东西',
    facts: untilCutOff,
    says: ({ closesAt }, when) => `您家想要的东西还没问到价，已排进下一批次，${when(closesAt)} 截单前答复`,
    opens: page('wishes'),
  }),
  wishLapsed: ofWishes('想要的东西', '您家想要的东西没有等到您点头，这一批没有买；还要的话请再写一次'),
  levelChanged: toHousehold({
    title: '管控等级',
    /** `level`: its name and what it means. */
    facts: z.object({ level: z.string() }),
    says: ({ level }) => `您家这栋楼的管控等级现在是：${level}。打开首页看怎么取东西`,
    opens: page('home'),
  }),
  ...stationKinds,
  roundOpened: toHousehold({
    title: '社区登记',
    /** `title`: what staff call the round; nobody's name. */
    facts: untilCutOff.extend({ title: z.string() }),
    says: ({ title, closesAt }, when) =>
      `社区正在做“${title}”，请在${when(closesAt)} 前点开首页答一答，答过的不用等人敲门`,
    opens: page('home'),
  }),
  rollCallOpened: toHousehold({
    title: '报平安',
    facts: untilCutOff.extend({ title: z.string() }),
    says: ({ title }) => `社区在问各家的平安（${title}），请马上点开首页，报“平安”或者“需要帮助”`,
    opens: page('home'),
  }),
  notice: toHousehold({
    title: '社区公告',
    facts: ofNotice,
    says: ({ title }) => `社区公告：${title}。请点开看全文，看完点“我知道了”`,
    about: ({ title }) => title,
    opens: notice,
  }),
  turnGiven: toHousehold({
    title: '轮到您家的时间',
    /** `place`: where people stand in line. */
    facts: z.object({ noticeId: z.uuid(), title: z.string(), place: z.string(), startsAt: Moment }),
    says: ({ title, place, startsAt }, when) => `${title}：请您家${when(startsAt)} 到${place}`,
    opens: ({ noticeId }) => ({ kind: 'notice', id: noticeId }),
  }),
  turnAtHome: toHousehold({
    title: '您家不用下楼',
    facts: z.object({ noticeId: z.uuid(), title: z.string() }),
    says: ({ title }) => `${title}：您家不用下楼，会有人上门，请留意敲门声`,
    opens: ({ noticeId }) => ({ kind: 'notice', id: noticeId }),
  }),
  turnKept: toHousehold({
    title: '换时间的答复',
    facts: z.object({ noticeId: z.uuid(), answer: z.string() }),
    says: ({ answer }) => `您家想换的时间这次没有换：${answer}`,
    opens: ({ noticeId }) => ({ kind: 'notice', id: noticeId }),
  }),
  noticeCancelled: toHousehold({
    title: '公告已取消',
    facts: z.object({ noticeId: z.uuid(), title: z.string() }),
    says: ({ title }) => `社区公告“${title}”已经取消，请以新的公告为准`,
    opens: ({ noticeId }) => ({ kind: 'notice', id: noticeId }),
  }),
  noticeAgain: toHousehold({
    title: '公告还没确认',
    facts: ofNotice,
    says: ({ title }) => `再提醒一次：社区公告“${title}”您家还没确认，请点开看一看`,
    about: ({ title }) => title,
    opens: notice,
  }),
  memberJoined: ofMembers('家里的人', '有人加入了您家。请点开看一看是谁，不是家里人就移出'),
  memberJoinedTyped: ofMembers(
    '家里的人',
    '有人用您家登记的手机号加入了您家，号码是手填的，没有核实。请点开看一看，不是家里人就马上移出',
  ),
  proxyJoined: ofMembers('家里的人', '有家属可以替您家下单了。请点开看一看是谁，不需要就移出'),
  runGivenAway: toHelper({
    title: '配送单',
    facts: ofRun,
    says: ({ run }) =>
      `配送单 ${run} 已经交给别人送了，您不用再送。已记上的几户都算数；您手机里没同步上的，会在配送页写明“没有记上”，请照着告诉工作人员`,
    opens: page('work'),
  }),
  runTakenBack: toHelper({
    title: '配送单',
    facts: ofRun,
    says: ({ run }) => `配送单 ${run} 由工作人员收回了，您不用送了。有不清楚的，请问工作人员`,
    opens: page('work'),
  }),
  relayYours: toHelper({
    title: '公告转告',
    /** `where`: the entrances, in words; `skipped`: who was to go before and is not there, '' when nobody. */
    facts: z.object({ title: z.string(), where: z.string(), open: z.int(), skipped: z.string() }),
    says: ({ title, where, open, skipped }) =>
      `公告“${title}”，${where}还有 ${open} 户没有看到，${skipped ? `${skipped}没有人在，` : ''}轮到您去转告。请照着名单打电话或上门`,
    opens: page('work'),
  }),
  requestTimedOut: toHelper({
    title: '代办',
    facts: z.object({ errand: z.string() }),
    says: ({ errand }) => `您接的“${errand}”过了时间，已让给别人办。还想办的话，请在代办里再接一次`,
    opens: page('work'),
  }),
  ...receivingKinds,
  noticeSent: toGroups({
    title: '公告已发',
    /** `households`: how many it goes to. */
    facts: ofNotice.extend({ households: z.int().nonnegative() }),
    says: ({ title, households }) => `公告“${title}”已发给 ${households} 户，请留意还没有看到的`,
    opens: notice,
  }),
  noticeRelayed: toGroups({
    title: '公告要上门',
    facts: ofNotice.extend({ households: z.int().nonnegative(), where: z.string() }),
    says: ({ title, households, where }) =>
      `公告“${title}”：${where}还有 ${households} 户没有看到，请上门或打电话`,
    opens: notice,
  }),
} as const;

export type MessageKind = keyof typeof kinds;
export type FactsOf<K extends MessageKind> = z.output<(typeof kinds)[K]['facts']>;

const byName = new Map<string, Kind>(Object.entries(kinds));

/** A kind by its stored name; undefined when another release has written it. */
export const findKind = (name: string): Kind | undefined => byName.get(name);

/** What a message is about; that of another release is just a message. */
export const titleOf = (name: string | null): string => byName.get(name ?? '')?.title ?? '消息';
