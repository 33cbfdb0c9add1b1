import type { listPriceRises as procedure } from '@/contract/supplier-terms';
import type { Handler } from '../../kernel/implement';
import * as prices from './prices';

const WEEK_MS = 7 * 24 * 3600_000;
/** More than so much dearer within a week is looked at (decision 0047). */
const PERCENT = 20;

export const listPriceRises: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const from = new Date(ctx.now.getTime() - WEEK_MS);
  const rows = await prices.listRises(ctx.db, communityId, { from, percent: PERCENT });
  return { rows: rows.map((row) => ({ ...row, since: row.since.toISOString() })) };
};
