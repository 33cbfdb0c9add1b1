import type { listTeamCounts as procedure } from '@/contract/community-counts';
import type { Handler } from '../../../kernel/implement';
import { listCounts } from './list-counts';

/** The communities of a team in numbers. */
export const listTeamCounts: Handler<typeof procedure> = (ctx, { teamId, ...page }) =>
  listCounts(ctx, { teamId }, page);
