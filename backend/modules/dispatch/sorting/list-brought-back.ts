import type { listBroughtBack as procedure } from '@/contract/runs';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import * as broughtBack from './brought-back';
import { labelOf } from '../runs/runs';

/** What is in hand again after a run, longest first. */
export const listBroughtBack: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await broughtBack.listOldestFirst(ctx.db, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ since, id }) => ({ at: since, id }));
  return {
    ...page,
    rows: page.rows.map(({ runNo, volunteerSealed, since, ...row }) => ({
      ...row,
      runLabel: labelOf({ runNo }),
      volunteerName: volunteerSealed && ctx.secrets.open(volunteerSealed),
      since: since.toISOString(),
    })),
  };
};
