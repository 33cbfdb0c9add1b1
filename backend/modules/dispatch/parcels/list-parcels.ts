import type { listParcels as procedure } from '@/contract/parcels';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import * as parcelRows from './parcel-rows';

/** Parcels, the newest first, with where each is. */
export const listParcels: Handler<typeof procedure> = async (
  ctx,
  { communityId, cursor, limit, ...filter },
) => {
  const where = { now: ctx.now, after: readCursor(cursor), limit: limit + 1 };
  const rows = await parcelRows.listNewestFirst(ctx.db, communityId, filter, where);
  const page = pageOf(rows, limit, ({ packedAt, id }) => ({ at: packedAt, id }));
  return { ...page, rows: page.rows.map(parcelRows.toRow) };
};
