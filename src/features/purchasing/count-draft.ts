import type { SupplierShare } from '@/contract/purchasing';

/** What was typed of one product, as it stands in the two fields; '' is not counted yet. */
export interface Typed {
  came: string;
  damaged: string;
}
export type CountDraft = Readonly<Record<string, Typed>>;
type Lines = readonly Pick<SupplierShare['lines'][number], 'productId' | 'quantity'>[];

/** Most of it comes in full: only what differs has to be typed. */
export const fullCount = (lines: Lines): CountDraft =>
  Object.fromEntries(
    lines.map(({ productId, quantity }) => [productId, { came: String(quantity), damaged: '0' }]),
  );

export interface LineCount {
  productId: string;
  came: number;
  damaged: number;
  /** Negative when more was typed than ordered. */
  short: number;
  isTyped: boolean;
}

/** The typed counts as numbers, line by line. */
export const countLines = (lines: Lines, draft: CountDraft): LineCount[] =>
  lines.map(({ productId, quantity }) => {
    const { came = '', damaged = '' } = draft[productId] ?? {};
    const short = quantity - Number(came) - Number(damaged);
    return { productId, came: Number(came), damaged: Number(damaged), short, isTyped: came !== '' };
  });

interface CountWords {
  isReady: boolean;
  /** All came in full: nobody gets less, and there is nothing to look at before it is recorded. */
  isWhole: boolean;
  words: string;
}

const notReady = (words: string): CountWords => ({ isReady: false, isWhole: false, words });

/** Why the counts cannot be recorded yet, or what will happen. */
export function countWords(counts: readonly LineCount[]): CountWords {
  if (counts.some(({ isTyped }) => !isTyped)) return notReady('还有没填的，没到就填 0');
  if (counts.some(({ short }) => short < 0)) return notReady('有的比订的多，请改好');
  const sumOf = (count: (one: LineCount) => number) => counts.reduce((sum, one) => sum + count(one), 0);
  const [short, damaged] = [sumOf((one) => one.short), sumOf((one) => one.damaged)];
  if (short + damaged === 0) return { isReady: true, isWhole: true, words: '都对，登记' };
  const missing = [short > 0 && `缺 ${short}`, damaged > 0 && `坏 ${damaged}`].filter(Boolean).join('，');
  return { isReady: true, isWhole: false, words: `登记：${missing}` };
}
