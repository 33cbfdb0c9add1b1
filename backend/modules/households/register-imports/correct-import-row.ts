import type { correctImportRow as procedure } from '@/contract/register-import-rows';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { countAnew } from './count-anew';
import { holdWaitingRow } from './hold-waiting-row';
import * as importRows from './import-rows';

/** Reads a row as a person says it reads; answers what is still wrong with it. */
export const correctImportRow: Handler<typeof procedure> = async (ctx, { cells, isBeside, ...at }) => {
  await holdWaitingRow(ctx.db, at);
  await importRows.correct(ctx, at, { cells, isBeside });
  const { analysis, counts } = await countAnew(ctx, at.communityId, at.importId);
  const isIt = (one: { listNo: number; row: number }) => one.listNo === at.listNo && one.row === at.row;
  if (!analysis.rows.some(isIt)) throw new Refusal('NOT_FOUND');
  return { counts, reasons: analysis.problems.filter(isIt).map(({ message }) => message) };
};
