import type { SupplierShare } from '@/contract/purchasing';
import type { ReceiptDraftLine, ReceiptReason } from '@/contract/receipts';
import { agree, withinOrder } from '@/domain/batch-counts';

/** What was typed of one product, as it stands in its fields; '' is not counted yet. */
export interface Typed {
  came: string;
  damaged: string;
  spoiled: string;
  reason: ReceiptReason | null;
  reasonWords: string;
}
export type CountDraft = Readonly<Record<string, Typed>>;
type Lines = readonly Pick<SupplierShare['lines'][number], 'productId' | 'name' | 'quantity'>[];
type Counted = Readonly<Record<string, Pick<ReceiptDraftLine, 'state' | 'counted'>>>;

export const notTyped: Typed = { came: '', damaged: '', spoiled: '', reason: null, reasonWords: '' };

const typedOf = (came: number, damaged: number, spoiled: number): Typed => ({
  ...notTyped,
  came: String(came),
  damaged: String(damaged),
  spoiled: String(spoiled),
});

/** Most of it comes in full: only what differs has to be typed; what the batches come to stands there already. */
export const fullCount = (lines: Lines, counted: Counted = {}): CountDraft =>
  Object.fromEntries(
    lines.map(({ productId, quantity }) => {
      const settled = counted[productId]?.counted;
      if (!settled) return [productId, typedOf(quantity, 0, 0)];
      const { good, damaged, spoiled } = withinOrder(settled, quantity);
      return [productId, typedOf(good, damaged, spoiled)];
    }),
  );

export interface LineCount {
  productId: string;
  name: string;
  came: number;
  damaged: number;
  spoiled: number;
  /** Negative when more was typed than ordered. */
  short: number;
  isTyped: boolean;
  /** Its batches are counted and nobody has settled them. */
  isOpen: boolean;
  /** It is not what was ordered, or not what the batches come to, and nobody has said why. */
  lacksReason: boolean;
  asksReason: boolean;
  reason: ReceiptReason | null;
  reasonWords: string;
}

/** The typed counts as numbers, line by line. */
export const countLines = (lines: Lines, draft: CountDraft, counted: Counted = {}): LineCount[] =>
  lines.map((line) => countLine(line, draft[line.productId] ?? notTyped, counted[line.productId]));

function countLine(
  { productId, name, quantity }: Lines[number],
  typed: Typed,
  batches: Counted[string] | undefined,
): LineCount {
  const { reason, reasonWords } = typed;
  const [came, damaged, spoiled] = [Number(typed.came), Number(typed.damaged), Number(typed.spoiled)];
  const settled = batches?.counted;
  const isAsCounted = !settled || agree({ good: came, damaged, spoiled }, withinOrder(settled, quantity));
  const asksReason = came !== quantity || damaged + spoiled > 0 || !isAsCounted;
  const isReasoned = reason !== null && (reason !== 'other' || reasonWords.trim() !== '');
  return {
    ...{ productId, name, came, damaged, spoiled, reason, reasonWords },
    short: quantity - came - damaged - spoiled,
    isTyped: typed.came !== '',
    isOpen: batches?.state === 'once' || batches?.state === 'differs',
    asksReason,
    lacksReason: asksReason && !isReasoned,
  };
}

/** What is sent of a line. */
export const toTypedLine = ({ productId, came, damaged, spoiled, asksReason, ...why }: LineCount) => ({
  ...{ productId, came, damaged, spoiled },
  ...(asksReason && why.reason ? { reason: why.reason } : {}),
  ...(asksReason && why.reasonWords.trim() ? { reasonWords: why.reasonWords.trim() } : {}),
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
  const open = counts.find(({ isOpen }) => isOpen);
  if (open) return notReady(`“${open.name}”的清点还没定`);
  if (counts.some(({ isTyped }) => !isTyped)) return notReady('还有没填的，没到就填 0');
  if (counts.some(({ short }) => short < 0)) return notReady('有的比订的多，请改好');
  const unreasoned = counts.find(({ lacksReason }) => lacksReason);
  if (unreasoned) return notReady(`“${unreasoned.name}”还没选原因`);
  const sumOf = (count: (one: LineCount) => number) => counts.reduce((sum, one) => sum + count(one), 0);
  const missing = [
    ['缺', sumOf(({ short }) => short)] as const,
    ['坏', sumOf(({ damaged }) => damaged)] as const,
    ['变质', sumOf(({ spoiled }) => spoiled)] as const,
  ].flatMap(([word, pieces]) => (pieces > 0 ? [`${word} ${pieces}`] : []));
  if (missing.length === 0) return { isReady: true, isWhole: true, words: '都对，登记' };
  return { isReady: true, isWhole: false, words: `登记：${missing.join('，')}` };
}
