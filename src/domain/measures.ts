import { formatCount } from './format-count';

/** What one ordered measure holds where it is handed out in smaller pieces: 份 = 30 枚. */
export interface Piece {
  name: string;
  perMeasure: number;
}

/** How the supplier packs: so many handed-out pieces; 箱 = 360 枚. */
export interface Packing {
  name: string;
  pieces: number;
}

/** How a product is counted. Every column counts in `measure`; `caseSize` is a case in that measure, for want of a packing. */
export interface Measured {
  measure: string;
  piece: Piece | null;
  packing: Packing | null;
  caseSize: number | null;
}

/** A name to count in, and how many of the smallest it holds. */
interface Size {
  name: string;
  holds: number;
}

const CASE = '箱';

const ordered = ({ measure, piece }: Measured): Size => ({ name: measure, holds: piece?.perMeasure ?? 1 });

function packed(measured: Measured): Size | null {
  const { packing, piece, caseSize } = measured;
  if (packing && piece) return { name: packing.name, holds: packing.pieces };
  return caseSize === null ? null : { name: CASE, holds: caseSize * ordered(measured).holds };
}

/** All that a count may be told in, the ordered measure first; a name that is there already is not told twice. */
function sizesOf(measured: Measured): Size[] {
  const { piece } = measured;
  const all = [ordered(measured), piece && { name: piece.name, holds: 1 }, packed(measured)];
  const said = new Set<string>();
  return all.filter(
    (size): size is Size => size !== null && !said.has(size.name) && Boolean(said.add(size.name)),
  );
}

/** The names in which a product may be counted, that of the ordered measure first. */
export const measureNames = (measured: Measured): string[] => sizesOf(measured).map(({ name }) => name);

/** '5 箱', '5 箱零 30 枚', '不到 1 箱': what is left over is told in the smallest. */
function inCases(smallest: number, { name, holds }: Size, least: string): string {
  const [whole, rest] = [Math.floor(smallest / holds), smallest % holds];
  if (whole === 0) return `不到 1 ${name}`;
  return `${formatCount(whole)} ${name}${rest === 0 ? '' : `零 ${formatCount(rest)} ${least}`}`;
}

/** A quantity in every measure that there is: '60 份 = 1,800 枚 = 5 箱'. */
export function inAllMeasures(quantity: number, measured: Measured): string {
  const [first, ...others] = sizesOf(measured);
  const smallest = quantity * ordered(measured).holds;
  const least = measured.piece?.name ?? measured.measure;
  const words = others.map((size) =>
    size.holds === 1 ? `${formatCount(smallest)} ${size.name}` : inCases(smallest, size, least),
  );
  return [`${formatCount(quantity)} ${first?.name ?? ''}`, ...(quantity === 0 ? [] : words)].join(' = ');
}

/** '= 1,800 枚' behind a quantity that is told already; '' where it is handed out as it is ordered. */
export const inPieces = (quantity: number, piece: Piece | null): string =>
  piece === null ? '' : ` = ${formatCount(quantity * piece.perMeasure)} ${piece.name}`;

/** '3 份 = 90 枚': what a household gets, as it is counted into its hands. */
export const handedOut = (
  quantity: number,
  { measure, piece }: Pick<Measured, 'measure' | 'piece'>,
): string => `${formatCount(quantity)} ${measure}${inPieces(quantity, piece)}`;

/** A count in the ordered measure, or why it is none. */
export type ReadCount = { quantity: number } | { reason: string };

interface CountPart {
  all: string;
  count: string;
  unit: string;
}

/** The leading parts of '5箱30枚', up to the first that is no count. Without matchAll, which the oldest phone lacks. */
function partsOf(text: string): CountPart[] {
  const parts: CountPart[] = [];
  const keep = (all: string, count: string, unit: string): string => {
    parts.push({ all, count, unit });
    return all;
  };
  text.replace(/(\d+)\s*([^\d\s]*)\s*/gy, keep);
  return parts;
}

/**
 * Reads what somebody typed: '60', '60 份', '1,800枚', '5箱30枚'. A bare number is in the ordered measure. What does not
 * come out whole is refused: half a measure goes to nobody.
 */
export function readCount(typed: string, measured: Measured): ReadCount {
  const text = typed
    .normalize('NFKC')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .trim();
  if (/\d\.\d/.test(text)) return { reason: '请填整数' };
  const sizes = new Map(sizesOf(measured).map(({ name, holds }) => [name, holds]));
  const { holds } = ordered(measured);
  let smallest = 0;
  let read = 0;
  for (const { all, count, unit } of partsOf(text)) {
    const size = unit === '' ? holds : sizes.get(unit);
    if (size === undefined) return { reason: `没有“${unit}”这个单位，可以写${[...sizes.keys()].join('、')}` };
    smallest += Number(count) * size;
    read += all.length;
  }
  if (text === '' || read !== text.length) return { reason: '请填数字' };
  if (smallest % holds !== 0) return { reason: notWhole(smallest, measured) };
  if (!Number.isSafeInteger(smallest)) return { reason: '数太大了' };
  return { quantity: smallest / holds };
}

const notWhole = (smallest: number, { measure, piece }: Measured): string =>
  piece === null
    ? '请填整数'
    : `${formatCount(smallest)} ${piece.name}不是整${measure}（1 ${measure} = ${formatCount(piece.perMeasure)} ${piece.name}）`;

/** Whole cases that hold a quantity, with what is left over counted up; null for a product without cases. */
export function casesFor(quantity: number, measured: Measured): number | null {
  const size = packed(measured);
  return size === null ? null : Math.ceil((quantity * ordered(measured).holds) / size.holds);
}

/** What one of the ordered measure and one case hold: '1 份 = 30 枚，1 箱 = 360 枚'; '' where nothing is to be said. */
export function measureNote(measured: Measured): string {
  const { piece } = measured;
  const [least, size] = [piece?.name ?? measured.measure, packed(measured)];
  const pieces = piece && `1 ${measured.measure} = ${formatCount(piece.perMeasure)} ${piece.name}`;
  const cases = size && `1 ${size.name} = ${formatCount(size.holds)} ${least}`;
  return [pieces, cases].filter(Boolean).join('，');
}

/** What is in a bundle. */
export interface Content {
  name: string;
  quantity: number;
  measure: string;
}

/** '土豆 2 斤、鸡蛋 10 枚': what is in one bundle, or in several of it. */
export const contentWords = (contents: readonly Content[], bundles = 1): string =>
  contents
    .map(({ name, quantity, measure }) => `${name} ${formatCount(quantity * bundles)} ${measure}`)
    .join('、');

/** How a product comes into hands. */
interface HandedOutAs {
  measure: string;
  piece: Piece | null;
  contents: readonly Content[];
}

/** '1 份 = 30 枚', '内含 土豆 2 斤、鸡蛋 10 枚': what somebody should know who orders one; '' where nothing is to be said. */
export const oneHolds = ({ measure, piece, contents }: HandedOutAs): string =>
  [
    measureNote({ measure, piece, packing: null, caseSize: null }),
    contents.length > 0 ? `内含 ${contentWords(contents)}` : '',
  ]
    .filter(Boolean)
    .join('，');

/** '鸡蛋 10 枚、土豆 2 斤' of so many bundles, '90 枚' of so many 份: what is counted into hands; '' where it is as ordered. */
export const countedOut = (quantity: number, { piece, contents }: Omit<HandedOutAs, 'measure'>): string =>
  [
    piece === null ? '' : `${formatCount(quantity * piece.perMeasure)} ${piece.name}`,
    contents.length > 0 ? `内含 ${contentWords(contents, quantity)}` : '',
  ]
    .filter(Boolean)
    .join('，');

/** '鸡蛋×3（90 枚）': a thing and its number where there is little room. */
export function pieceText(thing: Omit<HandedOutAs, 'measure'> & { name: string; quantity: number }): string {
  const counted = countedOut(thing.quantity, thing);
  return `${thing.name}×${thing.quantity}${counted && `（${counted}）`}`;
}
