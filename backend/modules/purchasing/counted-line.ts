import type { ReceiptReason } from '@/contract/receipts';
import type { Counted } from '@/domain/shortage/split';

/** What was typed of one product when its purchase was closed. */
export interface CountedLine {
  came: number;
  damaged: number;
  spoiled: number;
  reason?: ReceiptReason | undefined;
  reasonWords?: string | undefined;
}

/** As the sharing rule sees it: whoever gets a broken or a spoiled piece lacks it. */
export const together = (counted: ReadonlyMap<string, CountedLine>): ReadonlyMap<string, Counted> =>
  new Map(
    [...counted].map(([productId, { came, damaged, spoiled }]) => [
      productId,
      { came, damaged: damaged + spoiled },
    ]),
  );

/** Nothing came of it. */
export const nothingCame: CountedLine = { came: 0, damaged: 0, spoiled: 0 };
