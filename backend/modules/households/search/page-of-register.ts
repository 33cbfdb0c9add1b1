import type { RegisterRow } from '@/contract/register-lists';
import { writeOffset } from '../../../kernel/paging';

/** Cuts rows that were read one beyond the limit into a page. */
export const pageOfRegister = (
  rows: readonly RegisterRow[],
  { offset, limit }: { offset: number; limit: number },
) => ({
  rows: rows.slice(0, limit),
  next: rows.length > limit ? writeOffset(offset + limit) : null,
});
