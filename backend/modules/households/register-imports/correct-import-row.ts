import type { correctImportRow as procedure } from '@/contract/register-import-rows';
import { aside } from '../../../kernel/aside/aside';
import { Refusal } from '../../../kernel/refusal';
import { countAnew } from './count-anew';
import { holdWaitingRow } from './hold-waiting-row';
import { ImportField } from '@/contract/register-import-shapes';
import type { AsideContext } from '../../../kernel/aside/job';
import { findImport } from './find-import';
import * as importRows from './import-rows';
import { maskText } from './mask-text';

/** Reads a row as a person says it reads; answers what is still wrong with it. */
export const correctImportRow = aside<typeof procedure>(
  'households.correctImportRow',
  async (ctx, { cells, isBeside, ...at }) => {
    await holdWaitingRow(ctx.db, at);
    await importRows.correct(ctx, at, { cells: await unmasked(ctx, at, cells), isBeside });
    const { analysis, counts } = await countAnew(ctx, at.communityId, at.importId);
    const isIt = (one: { listNo: number; row: number }) => one.listNo === at.listNo && one.row === at.row;
    if (!analysis.rows.some((one) => isIt(one) || one.people.some(isIt))) throw new Refusal('NOT_FOUND');
    return { counts, reasons: analysis.problems.filter(isIt).map(({ message }) => message) };
  },
);

type Cells = Partial<Record<ImportField, string>>;

/** A cell that comes back as it was shown, masked (getImportRow), still says what it said. */
async function unmasked(ctx: AsideContext, at: importRows.RowAt, cells: Cells): Promise<Cells> {
  const { derived } = await findImport(ctx, at.communityId, at.importId);
  const { rows, dismissed } = derived.analysis;
  const isIt = (one: { listNo: number; row: number }) => one.listNo === at.listNo && one.row === at.row;
  const corrections = derived.keptOf(at.listNo, at.row)?.corrections ?? {};
  const written = { ...(rows.find(isIt) ?? dismissed.find(isIt))?.written, ...corrections };
  return Object.fromEntries(
    ImportField.options.flatMap((field) => {
      const [given, now] = [cells[field], written[field]];
      if (given === undefined) return [];
      return [[field, now !== undefined && given === maskText(now, field) ? now : given]];
    }),
  );
}
