import type { dropImport as procedure } from '@/contract/register-imports';
import type { Handler } from '../../../kernel/implement';
import { holdOpenImport } from './hold-open-import';
import * as importRows from './import-rows';
import * as imports from './imports';

/** Gives up what is left of an import; names and phones that nobody will import are not kept. */
export const dropImport: Handler<typeof procedure> = async (ctx, { communityId, importId }) => {
  await holdOpenImport(ctx.db, communityId, importId);
  await importRows.removeAll(ctx.db, { communityId, importId });
  await imports.close(ctx.db, communityId, importId, { now: ctx.now, isDropped: true });
  return {};
};
