import type { listPurchaseChanges as procedure } from '@/contract/shares';
import { maskName } from '@/domain/mask';
import type { Handler } from '../../kernel/implement';
import { pageOf, readCursor } from '../../kernel/paging';
import * as changes from './purchase-changes';

/** The log of a wave's shares; who did it is named as its number would be, masked. */
export const listPurchaseChanges: Handler<typeof procedure> = async (
  ctx,
  { communityId, waveId, cursor, limit },
) => {
  const rows = await changes.list(ctx.db, communityId, waveId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ at, id }) => ({ at, id }));
  return {
    ...page,
    rows: page.rows.map(({ nameSealed, at, arrivesAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      arrivesAt: arrivesAt?.toISOString() ?? null,
      byName: nameSealed === null ? null : maskName(ctx.secrets.open(nameSealed)),
    })),
  };
};
