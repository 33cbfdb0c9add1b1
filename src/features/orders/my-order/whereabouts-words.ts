import type { Order } from '@/contract/order-shapes';
import type { LinePart, PiecePlace, TrackedLine } from '@/contract/whereabouts';
import { formatMoment } from '@/domain/beijing-time';
import { lastOutcomeNames } from '@/domain/drop-offs';
import { readyWords, soonReadyWords } from './pick-up-words';

/** What of the order the words need: how the household fetches it (null when it is brought), and until when it may be changed. */
export type OrderInSight = Pick<Order, 'pickUp' | 'canChange'> & {
  wave: Pick<Order['wave'], 'closesAt' | 'deliverBy'>;
};
type Words = (part: LinePart, now: string, order: OrderInSight) => string;

const volunteer = ({ volunteerName }: LinePart): string => `志愿者 ${volunteerName ?? ''}`.trim();

function atSupplier({ supplierName, at }: LinePart, now: string): string {
  if (!at) return `${supplierName}还没有说几点到`;
  const when = formatMoment(at, now);
  return at > now
    ? `${supplierName}预计${when} 到小区`
    : `${supplierName}说好${when} 到，还没到，工作人员在催`;
}

function loaded(part: LinePart): string {
  const who = part.volunteerName ? `${volunteer(part)} 已接单，还没出发` : '等志愿者来接';
  return `已装上${part.runLabel ?? '车'}，${who}`;
}

/** Before the cut-off nothing is late: the words say what happens next, and when. */
function toPlace({ supplierName }: LinePart, now: string, { canChange, wave }: OrderInSight): string {
  const cutOff = formatMoment(wave.closesAt, now);
  if (canChange) return `${cutOff} 截单，截单后工作人员马上向${supplierName}采购`;
  return `${cutOff} 已截单，工作人员正在向${supplierName}采购，订好了会发消息`;
}

const words: Record<PiecePlace, Words> = {
  toPlace,
  atSupplier,
  toSort: () => '在中转站，正在分拣',
  sorted: (_, now, { pickUp }) => (pickUp ? soonReadyWords(pickUp, now) : '在中转站，已分好，等下一趟'),
  broughtBack: ({ outcome }, now, { pickUp }) =>
    `${lastOutcomeNames[outcome ?? 'notReached']}，${pickUp ? soonReadyWords(pickUp, now) : '已带回中转站，排进下一趟'}`,
  loaded,
  onRun: (part) => `在${volunteer(part)} 手上，${part.runLabel ?? ''}正在送`,
  toFetch: (_, now, { pickUp }) => (pickUp ? readyWords(pickUp, now) : '在中转站，等您家来取'),
  delivered: ({ at, outcome }, now) =>
    `${at ? `${formatMoment(at, now)} ` : ''}已送到${outcome ? `（${lastOutcomeNames[outcome]}）` : ''}`,
  short: () => '供应商缺货，不收钱',
  damaged: () => '到货时坏了，不收钱',
  refused: () => '您家拒收，不收钱',
  refunded: () => '已登记退款',
};

/** Where some pieces are and who holds them: '在中转站，已分好，等下一趟'. */
export const partWords: Words = (part, now, order) => words[part.place](part, now, order);

/** The one sentence that holds for all lines, or null when they are in different places. */
export function commonWords(lines: readonly TrackedLine[], now: string, order: OrderInSight): string | null {
  const all = new Set(lines.flatMap(({ parts }) => parts.map((part) => partWords(part, now, order))));
  const [first] = all;
  return all.size === 1 && first ? first : null;
}

const settled: readonly PiecePlace[] = ['delivered', 'short', 'damaged', 'refused', 'refunded'];

/** Whether some of it is still to come. */
export const isUnderWay = (lines: readonly TrackedLine[]): boolean =>
  lines.some(({ parts }) => parts.some(({ place }) => !settled.includes(place)));
