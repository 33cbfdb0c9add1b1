import type { Order } from '@/contract/orders';
import type { LinePart, PiecePlace, TrackedLine } from '@/contract/whereabouts';
import { formatMoment } from '@/domain/beijing-time';
import { readyWords, soonReadyWords } from './pick-up-words';

/** `pickUp` is how the household fetches the order, null when it is brought. */
type Words = (part: LinePart, now: string, pickUp?: Order['pickUp']) => string;

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

const words: Record<PiecePlace, Words> = {
  toPlace: ({ supplierName }) => `还没有向${supplierName}下单`,
  atSupplier,
  toSort: () => '在中转站，正在分拣',
  sorted: (_, now, pickUp) => (pickUp ? soonReadyWords(pickUp, now) : '在中转站，已分好，等下一趟'),
  broughtBack: ({ outcome }, now, pickUp) =>
    `${outcome ?? '没来得及送'}，${pickUp ? soonReadyWords(pickUp, now) : '已带回中转站，排进下一趟'}`,
  loaded,
  onRun: (part) => `在${volunteer(part)} 手上，${part.runLabel ?? ''}正在送`,
  toFetch: (_, now, pickUp) => (pickUp ? readyWords(pickUp, now) : '在中转站，等您家来取'),
  delivered: ({ at, outcome }, now) =>
    `${at ? `${formatMoment(at, now)} ` : ''}已送到${outcome ? `（${outcome}）` : ''}`,
  short: () => '供应商缺货，不收钱',
  damaged: () => '到货时坏了，不收钱',
  refused: () => '您家拒收，不收钱',
  refunded: () => '已登记退款',
};

/** Where some pieces are and who holds them: '在中转站，已分好，等下一趟'. */
export const partWords: Words = (part, now, pickUp) => words[part.place](part, now, pickUp);

/** The one sentence that holds for all lines, or null when they are in different places. */
export function commonWords(
  lines: readonly TrackedLine[],
  now: string,
  pickUp: Order['pickUp'] = null,
): string | null {
  const all = new Set(lines.flatMap(({ parts }) => parts.map((part) => partWords(part, now, pickUp))));
  const [first] = all;
  return all.size === 1 && first ? first : null;
}

const settled: readonly PiecePlace[] = ['delivered', 'short', 'damaged', 'refused', 'refunded'];

/** Whether some of it is still to come. */
export const isUnderWay = (lines: readonly TrackedLine[]): boolean =>
  lines.some(({ parts }) => parts.some(({ place }) => !settled.includes(place)));
