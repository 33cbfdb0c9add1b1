import type { listImports as procedure } from '@/contract/register-imports';
import type { Handler } from '../../../kernel/implement';
import { pageOf, readCursor } from '../../../kernel/paging';
import { importHead } from './import-head';
import * as imports from './imports';

/** Imports of the community, so that held rows of an older file are found again. */
export const listImports: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const rows = await imports.listNewestFirst(ctx.db, communityId, readCursor(cursor), limit + 1);
  const page = pageOf(rows, limit, ({ startedAt, id }) => ({ at: startedAt, id }));
  return { ...page, rows: page.rows.map(importHead) };
};
