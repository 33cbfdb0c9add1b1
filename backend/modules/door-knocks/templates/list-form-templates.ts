import type { listFormTemplates as procedure } from '@/contract/form-templates';
import type { Handler } from '../../../kernel/implement';
import { pageAt, readOffset } from '../../../kernel/paging';
import * as formTemplates from './form-templates';

/** Forms to begin a round with. */
export const listFormTemplates: Handler<typeof procedure> = async (
  { db },
  { communityId, cursor, limit },
) => {
  const offset = readOffset(cursor);
  const found = await formTemplates.list(db, communityId, { offset, limit });
  const { rows, next } = pageAt(found, { offset, limit });
  return { rows: rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() })), next };
};
