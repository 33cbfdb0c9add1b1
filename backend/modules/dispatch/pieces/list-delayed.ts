import type { DelayedPart, listDelayed as procedure } from '@/contract/whereabouts';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import type { DelayedPieces } from './delayed';
import * as delayed from './delayed';

/** What is promised and not there yet, the oldest promise first. */
export const listDelayed: Handler<typeof procedure> = async (ctx, { communityId, cause, cursor, limit }) => {
  const after = readCursor(cursor);
  const rows = await delayed.list(ctx.db, { communityId, now: ctx.now, cause, after, limit: limit + 1 });
  const page = pageOf(rows, limit, ({ promisedAt, orderId }) => ({ at: promisedAt, id: orderId }));
  return {
    ...page,
    rows: page.rows.map(({ pieces, promisedAt, ...order }) => ({
      ...order,
      promisedAt: promisedAt.toISOString(),
      parts: partsOf(ctx, pieces),
    })),
  };
};

/** Pieces in the same hands for the same cause, put together. */
function partsOf(ctx: Context, all: readonly DelayedPieces[]): DelayedPart[] {
  const holders = [...new Set(all.map(holderOf))];
  return holders.flatMap((holder) => {
    const together = all.filter((one) => holderOf(one) === holder);
    const [first] = together;
    return first ? [toPart(ctx, first, together)] : [];
  });
}

const isSuppliers = ({ cause }: DelayedPieces): boolean => cause === 'notPlaced' || cause === 'supplier';

const holderOf = (one: DelayedPieces): string =>
  [one.cause, isSuppliers(one) && one.supplierName, one.runLabel, one.outcome].join(' ');

const toPart = (ctx: Context, first: DelayedPieces, together: readonly DelayedPieces[]): DelayedPart => ({
  cause: first.cause,
  pieces: together.reduce((sum, { pieces }) => sum + pieces, 0),
  products: together.map(({ name, measure, pieces }) => ({ name, measure, pieces })),
  supplierName: isSuppliers(first) ? first.supplierName : null,
  runLabel: first.runLabel,
  volunteerName: first.volunteerSealed && ctx.secrets.open(first.volunteerSealed),
  outcome: first.outcome,
});
