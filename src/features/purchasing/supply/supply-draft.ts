import type { SupplierPage } from '@/contract/supplier-links';
import { readCount } from '@/domain/measures';

/** What was typed of each product. */
export type SupplyDraft = Readonly<Record<string, string>>;

/** What was said last, else all that is asked for. */
export const firstDraft = ({ lines }: SupplierPage): SupplyDraft =>
  Object.fromEntries(
    lines.map(({ productId, quantity, confirmed }) => [productId, String(confirmed ?? quantity)]),
  );

/** The typed counts in the ordered measure; null, with the first that is none, while something is not whole. */
export function readDraft(
  { lines }: SupplierPage,
  draft: SupplyDraft,
): { lines: { productId: string; quantity: number }[] | null; trouble: string } {
  const read = lines.map((line) => ({ ...line, read: readCount(draft[line.productId] ?? '', line) }));
  const wrong = read.find((line) => 'reason' in line.read);
  if (wrong && 'reason' in wrong.read) return { lines: null, trouble: `${wrong.name}：${wrong.read.reason}` };
  return {
    lines: read.flatMap((line) =>
      'quantity' in line.read ? [{ productId: line.productId, quantity: line.read.quantity }] : [],
    ),
    trouble: '',
  };
}
