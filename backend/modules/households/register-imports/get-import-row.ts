import { ImportField } from '@/contract/register-import-shapes';
import { type getImportRow as procedure } from '@/contract/register-import-rows';
import { aside } from '../../../kernel/aside/aside';
import { Refusal } from '../../../kernel/refusal';
import { findImport } from './find-import';
import { maskText } from './mask-text';

/**
 * The cells of one row: in full while it waits for somebody who corrects it, because nobody can correct what they cannot
 * read. Any other row is masked: whoever counts up through a file learns no names and no numbers.
 */
export const getImportRow = aside<typeof procedure>(
  'households.getImportRow',
  async (ctx, { communityId, importId, listNo, row }) => {
    const { derived } = await findImport(ctx, communityId, importId);
    const isIt = (one: { listNo: number; row: number }): boolean => one.listNo === listNo && one.row === row;
    const { rows, dismissed, columns, problems } = derived.analysis;
    const people = rows.flatMap((one) => one.people);
    const written = (people.find(isIt) ?? rows.find(isIt) ?? dismissed.find(isIt))?.written;
    const kept = derived.keptOf(listNo, row);
    if (!written || !kept) throw new Refusal('NOT_FOUND');
    const reasons = problems.filter(isIt).map(({ kind, message }) => ({ kind, message }));
    const isWaiting = reasons.length > 0 && kept.settled === null;
    const named = new Set(
      columns.filter((column) => column.listNo === listNo).map(({ takenFor }) => takenFor),
    );
    const shown = ImportField.options.filter((field) => field !== 'address' || named.has(field));
    return {
      cells: shown.map((field) => ({
        field,
        text: isWaiting ? written[field] : maskText(written[field], field),
        isCorrected: kept.corrections[field] !== undefined,
      })),
      reasons,
      isBeside: kept.isBeside,
    };
  },
);
