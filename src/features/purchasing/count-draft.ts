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

/** Why the counts cannot be recorded yet, or what will happen; '' and zero differences read as all in full. */
export function countWords(counts: readonly LineCount[]): { isReady: boolean; words: string } {
  if (counts.some(({ isTyped }) => !isTyped)) return { isReady: false, words: '还有没填的，没到就填 0' };
  if (counts.some(({ short }) => short < 0)) return { isReady: false, words: '有的比订的多，请改好' };
  const sumOf = (count: (one: LineCount) => number) => counts.reduce((sum, one) => sum + count(one), 0);
  const [short, damaged] = [sumOf((one) => one.short), sumOf((one) => one.damaged)];
  if (short + damaged === 0) return { isReady: true, words: '登记：都到齐了' };
  const missing = [short > 0 && `缺 ${short}`, damaged > 0 && `坏 ${damaged}`].filter(Boolean).join('，');
  return { isReady: true, words: `登记：${missing}` };
}
