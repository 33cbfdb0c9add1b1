import type { ImportCounts } from '@/contract/register-import-shapes';
import { analyseLists } from '../register-file/analyse-lists';
import type { ChosenColumns } from '../register-file/layout';
import type { RegisterAnalysis, RegisterRow } from '../register-file/register-analysis';
import type { Sheet } from '../../../workbook/sheet';
import type { RegisterContext } from '../register-context';
import * as importRows from './import-rows';
import type { KeptRow } from './import-rows';
import type { ImportRow } from './imports';

/** An import with all that its rows mean now. */
export interface DerivedImport {
  analysis: RegisterAnalysis;
  /** Rows that are neither held nor imported. */
  ready: readonly RegisterRow[];
  counts: ImportCounts;
  keptOf: (listNo: number, row: number) => KeptRow | undefined;
}

const rowKey = (listNo: number, row: number): string => `${listNo} ${row}`;

const listsOf = (names: readonly string[], rows: readonly KeptRow[]): Sheet[] =>
  names.map((name, listNo) => ({ name, rows: rows.filter((row) => row.listNo === listNo) }));

/** Reads an import's rows anew, as written and with what people have said of them: the only way their meaning is found. */
export async function deriveImport(
  ctx: Pick<RegisterContext, 'db' | 'secrets'>,
  communityId: string,
  one: ImportRow,
): Promise<DerivedImport> {
  const kept = await importRows.listAll(ctx, { communityId, importId: one.id });
  const byKey = new Map(kept.map((row) => [rowKey(row.listNo, row.row), row]));
  const keptOf = (listNo: number, row: number) => byKey.get(rowKey(listNo, row));
  const analysis = analyseLists(
    {
      ...{ fileName: one.fileName, lists: listsOf(one.lists, kept) },
      ...{ hidden: one.hidden, takesHidden: one.takesHidden },
    },
    {
      chosenOf: (listNo): ChosenColumns => one.columns[listNo] ?? {},
      rowOf: (listNo, row) => saidOf(keptOf(listNo, row)),
    },
  );
  const isImported = ({ listNo, row }: RegisterRow): boolean => keptOf(listNo, row)?.settled === 'imported';
  const ready = analysis.rows.filter((row) => !row.isHeld && !isImported(row));
  const held = analysis.rows.filter((row) => row.isHeld && !isImported(row)).length;
  const imported = analysis.rows.filter(isImported).length;
  const dismissed = analysis.dismissed.length;
  return { analysis, ready, counts: { ready: ready.length, held, imported, dismissed }, keptOf };
}

const saidOf = (kept: KeptRow | undefined) =>
  kept && {
    cells: kept.corrections,
    isBeside: kept.isBeside,
    isDismissed: kept.settled === 'dismissed',
  };
