import type { SupplierShare } from '@/contract/purchasing';
import type { LineCount } from '../count-draft';

/** What was typed of what came instead, by `insteadKey`. */
export type InsteadDraft = Readonly<Record<string, string>>;

interface Instead {
  forProductId: string;
  productId: string;
}
export const insteadKey = ({ forProductId, productId }: Instead): string => `${forProductId} ${productId}`;

/** Pieces of a counted line that households lack. */
const lackOf = (count: LineCount | undefined): number =>
  count ? count.short + count.damaged + count.spoiled : 0;

export interface InsteadRow extends Instead {
  name: string;
  measure: string;
  forName: string;
}

/** What may be counted instead: of each product that is not enough, what its households would take. */
export const insteadRows = (lines: SupplierShare['lines'], counts: readonly LineCount[]): InsteadRow[] =>
  lines.flatMap(({ productId: forProductId, name: forName, askedInstead }) =>
    lackOf(counts.find(({ productId }) => productId === forProductId)) > 0
      ? askedInstead.map(({ productId, name, measure }) => ({
          forProductId,
          productId,
          name,
          measure,
          forName,
        }))
      : [],
  );

/** The same as the server takes it: what was typed, without zeros. */
export const toInsteadCame = (rows: readonly InsteadRow[], draft: InsteadDraft) =>
  rows
    .map(({ forProductId, productId }) => ({
      forProductId,
      productId,
      came: Number(draft[insteadKey({ forProductId, productId })] ?? 0),
    }))
    .filter(({ came }) => came > 0);
