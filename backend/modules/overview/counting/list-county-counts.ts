import type { listCountyCounts as procedure } from '@/contract/community-counts';
import type { Handler } from '../../../kernel/implement';
import { listCounts } from './list-counts';

/** The communities of a county in numbers. */
export const listCountyCounts: Handler<typeof procedure> = (ctx, { countyId, ...page }) =>
  listCounts(ctx, { countyId }, page);
