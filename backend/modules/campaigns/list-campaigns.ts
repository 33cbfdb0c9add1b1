import { RoundKind, type listCampaigns as procedure } from '@/contract/campaigns';
import type { Handler } from '../../kernel/implement';
import { pageAt, readOffset } from '../../kernel/paging';
import * as campaigns from './campaigns';
import { countCells } from './cells/counts';
import { toCampaign } from './to-campaign';

/** The campaigns of a community with their counts; notices, which have a list of their own, only when they are asked for. */
export const listCampaigns: Handler<typeof procedure> = async (ctx, { communityId, kind, cursor, limit }) => {
  const offset = readOffset(cursor);
  const found = await campaigns.list(ctx.db, communityId, {
    kinds: kind ? [kind] : RoundKind.options,
    offset,
    limit,
  });
  const page = pageAt(found, { offset, limit });
  const counts = await countCells(
    ctx.db,
    communityId,
    page.rows.map(({ id }) => id),
    ctx.now,
  );
  return {
    ...page,
    rows: page.rows.flatMap((row) => {
      const its = counts.get(row.id);
      return its ? [toCampaign(row, its)] : [];
    }),
  };
};
