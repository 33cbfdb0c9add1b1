import { Refusal } from '../../../kernel/refusal';

/** A page of a list that is derived whole each time; the cursor is the place to go on from. */
export function pageOfDerived<Row>(
  all: readonly Row[],
  { cursor = '0', limit }: { cursor?: string; limit: number },
): { rows: Row[]; next: string | null } {
  if (!/^\d{1,7}$/.test(cursor)) {
    throw new Refusal('INVALID_INPUT', { field: '页码', path: 'cursor', reason: '请从第一页重新打开' });
  }
  const from = Number(cursor);
  const to = from + limit;
  return { rows: all.slice(from, to), next: to < all.length ? String(to) : null };
}
