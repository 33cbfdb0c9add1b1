import type { tickImportField as procedure } from '@/contract/register-import-changes';
import type { Handler } from '../../../kernel/implement';
import { holdWaitingRow } from './hold-waiting-row';
import * as importRows from './import-rows';

/** Keeps whether one difference is to be taken. */
export const tickImportField: Handler<typeof procedure> = async (ctx, { field, isTicked, ...at }) => {
  await holdWaitingRow(ctx.db, at);
  await importRows.tick(ctx.db, at, { field, isTicked });
  return {};
};
