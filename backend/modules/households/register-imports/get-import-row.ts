import { ImportField } from '@/contract/register-import-shapes';
import { type getImportRow as procedure } from '@/contract/register-import-rows';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { findImport } from './find-import';

/** The cells of one row in full, because nobody can correct what they cannot read. */
export const getImportRow: Handler<typeof procedure> = async (
  ctx,
  { communityId, importId, listNo, row },
) => {
  const { derived } = await findImport(ctx, communityId, importId);
  const isIt = (one: { listNo: number; row: number }): boolean => one.listNo === listNo && one.row === row;
  const { rows, dismissed, columns, problems } = derived.analysis;
  const written = (rows.find(isIt) ?? dismissed.find(isIt))?.written;
  const kept = derived.keptOf(listNo, row);
  if (!written || !kept) throw new Refusal('NOT_FOUND');
  const named = new Set(columns.filter((column) => column.listNo === listNo).map(({ takenFor }) => takenFor));
  const shown = ImportField.options.filter((field) => field !== 'address' || named.has(field));
  return {
    cells: shown.map((field) => ({
      field,
      text: written[field],
      isCorrected: kept.corrections[field] !== undefined,
    })),
    reasons: problems.filter(isIt).map(({ kind, message }) => ({ kind, message })),
    isBeside: kept.isBeside,
  };
};
