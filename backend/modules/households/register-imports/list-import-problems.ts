import type { listImportProblems as procedure } from '@/contract/register-import-rows';
import type { Handler } from '../../../kernel/implement';
import { findImport } from './find-import';
import { pageOfDerived } from './page-of-derived';
import { dismissedRows, waitingProblems } from './waiting-problems';

/** Rows for a person to look at, in the order of the file. */
export const listImportProblems: Handler<typeof procedure> = async (
  ctx,
  { communityId, importId, which, cursor, limit },
) => {
  const { derived } = await findImport(ctx, communityId, importId);
  const all = which === 'waiting' ? waitingProblems(derived) : dismissedRows(derived);
  return pageOfDerived(all, { cursor, limit });
};
