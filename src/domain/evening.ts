import type { DropOffOutcome } from '@/contract/dispatch';
import type { WaveKind } from '@/contract/order-shapes';
import type { EveningFigure, EveningTopic, OpenOwner } from '@/contract/overview';
import type { RequestKind } from '@/contract/requests';
import { formatClock } from './beijing-time';
import { formatCount } from './format-count';
import { outcomeWords } from './drop-offs';
import { formatSum } from './money';
import { moneyNames, type MoneyPart } from './order-money';
import { requestKindNames } from './requests';
import { waveNames } from './waves';

/** The parts of the evening page, in the order of the chain. */
export const topicNames: Readonly<Record<EveningTopic, string>> = {
  orders: '居民下单',
  money: '下单到应收',
  orderedPieces: '下单的货',
  purchases: '向供应商采购',
  shortages: '到货差异',
  departures: '配送出发',
  doors: '上门',
  served: '收到货的住户',
  deliveredPieces: '送到的货',
  requests: '代办',
  open: '还没办完',
};

export const ownerNames: Readonly<Record<OpenOwner, string>> = {
  supplier: '供应商',
  station: '中转站',
  volunteer: '志愿者',
  staff: '工作人员',
  nobody: '还没有人',
};

const keyNames: Readonly<Record<string, string>> = {
  short: '缺',
  damaged: '坏',
  spoiled: '变质',
  departed: '志愿者出发',
  known: '有登记人数的',
  unknown: '没有登记人数的',
  toPlace: '还没向供应商下单',
  awaited: '等供应商送货',
  toSort: '待分拣',
  sorted: '已分拣，等装车',
  runOpen: '已装车，等人来送',
  runTaken: '志愿者在送',
  requestFirst: '药和就医，等人接',
  requestOpen: '代办，等人接',
  requestTaken: '代办，有人在办',
  wishWaiting: '住户想要，等报价',
  disputeOpen: '住户报的问题',
  paperDiffers: '纸单和手机对不上',
  backCold: '带回的冷藏货',
  back: '带回的货',
  late: '还没送到',
  campaignOverdue: '过了截止时间，还有户没走到',
  noticeWaiting: '公告等复核',
  noticeOpen: '公告过期了，还有户不知道',
  joinWaiting: '申请加入的人',
  joinLook: '手填号码加入，请核对',
  certificateEnding: '供应商证照快到期',
};

/** What one number counts, in words: '午间批次 · 12:00 截单', '蔬菜', '代买药 办好'. */
export function figureName({
  topic,
  key,
  name,
  at,
}: Pick<EveningFigure, 'topic' | 'key' | 'name' | 'at'>): string {
  if (topic === 'orders') return `${waveNames[name as WaveKind]} · ${formatClock(at ?? '')} 截单`;
  if (topic === 'requests') {
    const [kind, result] = key.split(' ');
    return `${requestKindNames[kind as RequestKind]} ${result === 'done' ? '办好' : '没办成'}`;
  }
  if (topic === 'doors') return outcomeWords(key as DropOffOutcome);
  if (topic === 'money') return moneyNames[key as MoneyPart];
  return keyNames[key] ?? name ?? key;
}

/** The measure words of the rows and of what they add up to; null where that says nothing. The first is the number. */
interface Measures {
  count: string | null;
  quantity: string | null;
  first: 'count' | 'quantity' | 'fen';
  hasMoney?: boolean;
}

const runs: Measures = { count: '趟', quantity: '户', first: 'count' };
const errands: Measures = { count: '件', quantity: null, first: 'count' };
const atStation: Measures = { count: '个单元', quantity: '件', first: 'quantity' };
const pieces: Measures = { count: '户次', quantity: '件', first: 'quantity' };

const ofTopic: Readonly<Record<Exclude<EveningTopic, 'open'>, Measures>> = {
  orders: { count: '份', quantity: '件', first: 'count', hasMoney: true },
  money: { count: '份', quantity: null, first: 'fen', hasMoney: true },
  orderedPieces: { count: '户', quantity: '件', first: 'quantity' },
  purchases: { count: '笔', quantity: '件', first: 'fen', hasMoney: true },
  shortages: { count: '次到货', quantity: '件', first: 'quantity' },
  departures: { count: '人次', quantity: '户', first: 'count' },
  doors: { count: '户次', quantity: '件', first: 'count' },
  served: { count: '户', quantity: '人次', first: 'count' },
  deliveredPieces: pieces,
  requests: { ...errands, hasMoney: true },
};

const atHome: Measures = { count: '户', quantity: '件', first: 'count' };
const rounds: Measures = { count: '次行动', quantity: '户', first: 'count' };
const told: Measures = { count: '条', quantity: '户', first: 'count' };
const papers: Measures = { count: '张', quantity: null, first: 'count' };
const asking: Measures = { count: '人', quantity: null, first: 'count' };

const ofStage: Readonly<Record<string, Measures>> = {
  toPlace: { count: '个批次', quantity: '件', first: 'quantity', hasMoney: true },
  awaited: { count: '笔', quantity: '件', first: 'quantity', hasMoney: true },
  toSort: atStation,
  sorted: atStation,
  runOpen: runs,
  runTaken: runs,
  requestFirst: errands,
  requestOpen: errands,
  requestTaken: errands,
  backCold: atHome,
  back: atHome,
  late: atHome,
  campaignOverdue: rounds,
  noticeWaiting: told,
  noticeOpen: told,
  joinWaiting: asking,
  joinLook: asking,
  certificateEnding: papers,
};

/** How a number of the page is counted. */
export const measuresOf = ({ topic, key }: Pick<EveningFigure, 'topic' | 'key'>): Measures =>
  topic === 'open' ? (ofStage[key] ?? errands) : ofTopic[topic];

/** '412 份' and, quietly beside it, '1,306 件 · ¥26,480'. */
export function figureWords(figure: EveningFigure): { main: string; rest: string } {
  const { count, quantity, first, hasMoney } = measuresOf(figure);
  const words: Record<Measures['first'], string | null> = {
    count: count && `${formatCount(figure.count)} ${count}`,
    quantity: quantity && `${formatCount(figure.quantity)} ${quantity}`,
    fen: hasMoney && figure.fen > 0 ? formatSum(figure.fen) : null,
  };
  const rest = (['count', 'quantity', 'fen'] as const)
    .filter((one) => one !== first)
    .map((one) => words[one]);
  return { main: words[first] ?? '0', rest: rest.filter(Boolean).join(' · ') };
}
