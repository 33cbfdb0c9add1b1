import type { listImportProblems as procedure } from '@/contract/register-import-rows';
import { aside } from '../../../kernel/aside/aside';
import { pageOfAll } from '../../../kernel/paging';
import { findImport } from './find-import';
import { dismissedRows, waitingProblems } from './waiting-problems';

/** Rows for a person to look at, in the order of the file. */
export const listImportProblems = aside<typeof procedure>(
  'households.listImportProblems',
  async (ctx, { communityId, importId, which, cursor, limit }) => {
    const { derived } = await findImport(ctx, communityId, importId);
    const all = which === 'waiting' ? waitingProblems(derived) : dismissedRows(derived);
    return pageOfAll(all, { cursor, limit });
  },
);
