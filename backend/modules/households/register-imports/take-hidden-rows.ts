import type { takeHiddenRows as procedure } from '@/contract/register-import-preview';
import { aside } from '../../../kernel/aside/aside';
import { Refusal } from '../../../kernel/refusal';
import { countAnew } from './count-anew';
import { holdOpenImport } from './hold-open-import';
import * as imports from './imports';

/** Takes hidden rows in, or leaves them out again; the rows are read anew. */
export const takeHiddenRows = aside<typeof procedure>(
  'households.takeHiddenRows',
  async (ctx, { communityId, importId, areTaken }) => {
    const one = await holdOpenImport(ctx.db, communityId, importId);
    if (one.confirmedAt) throw new Refusal('IMPORT_PARTLY_DONE');
    await imports.setTakesHidden(ctx.db, communityId, importId, areTaken);
    const { counts } = await countAnew(ctx, communityId, importId);
    return { counts };
  },
);
