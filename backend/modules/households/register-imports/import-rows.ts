import type { ChangedField } from '@/contract/register-import-changes';
import type { ImportField } from '@/contract/register-import-shapes';
import { sql } from 'kysely';
import * as z from 'zod';
import type { Database } from '../../../db/database';
import type { Secrets } from '../../../kernel/secrets';
import { inSlices } from '../facts/in-slices';

export type Corrections = Partial<Record<ImportField, string>>;

/** One row of the file, opened. */
export interface KeptRow {
  listNo: number;
  row: number;
  cells: string[];
  isHidden: boolean;
  corrections: Corrections;
  isBeside: boolean;
  ticks: Partial<Record<ChangedField, boolean>>;
  settled: 'imported' | 'dismissed' | null;
  householdId: string | null;
  reason: string | null;
}

/** Names one row of one import. */
export interface RowAt {
  communityId: string;
  importId: string;
  listNo: number;
  row: number;
}

type ImportAt = Pick<RowAt, 'communityId' | 'importId'>;

const Cells = z.array(z.string());
const CorrectionsText = z.record(z.string(), z.string());

/** One row of a file, as it was written. */
export interface WrittenRow {
  listNo: number;
  row: number;
  cells: readonly string[];
  isHidden: boolean;
}

const ROWS_IN_A_TEXT = 500;

/** Seals rows as `addAll` takes them: some hundred in one text of JSON. */
export function sealRows(secrets: Secrets, rows: readonly WrittenRow[]): string[] {
  const texts: string[] = [];
  for (let from = 0; from < rows.length; from += ROWS_IN_A_TEXT) {
    const sealed = rows.slice(from, from + ROWS_IN_A_TEXT).map(({ listNo, row, cells, isHidden }) => ({
      listNo,
      row,
      isHidden,
      cells: secrets.seal(JSON.stringify(cells)),
    }));
    texts.push(JSON.stringify(sealed));
  }
  return texts;
}

/** Keeps the rows of a file, sealed. */
export async function addAll(
  db: Database,
  { communityId, importId }: ImportAt,
  sealed: readonly string[],
): Promise<void> {
  for (const rows of sealed)
    await sql`
      insert into register_import_rows (community_id, import_id, list_no, row_no, cells_sealed, is_hidden)
      select ${communityId}, ${importId}, x."listNo", x.row, x.cells, x."isHidden"
        from jsonb_to_recordset(${rows}::jsonb) as x ("listNo" integer, row integer, cells text,
                                                      "isHidden" boolean)`.execute(db);
}

interface SealedRow extends Omit<KeptRow, 'cells' | 'corrections' | 'reason'> {
  cellsSealed: string;
  correctionsSealed: string | null;
  reasonSealed: string | null;
}

/** A piece of what is kept goes over the event loop at once: some hundred kB. */
const ROWS_IN_A_PIECE = 1_000;

/** All rows of an import in the order of the file, read piece by piece: everybody else is served in between. */
export async function listAll(
  { db, secrets }: { db: Database; secrets: Secrets },
  at: ImportAt,
): Promise<KeptRow[]> {
  const kept: KeptRow[] = [];
  for (;;) {
    const piece = await listAfter(db, at, kept.at(-1));
    for (const row of piece) kept.push(openRow(secrets, row));
    if (piece.length < ROWS_IN_A_PIECE) return kept;
  }
}

async function listAfter(
  db: Database,
  { communityId, importId }: ImportAt,
  { listNo, row }: Pick<KeptRow, 'listNo' | 'row'> = { listNo: -1, row: 0 },
): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select list_no, row_no as row, cells_sealed, is_hidden,
           corrections_sealed, is_beside, ticks, settled,
           household_id, reason_sealed
      from register_import_rows
     where community_id = ${communityId} and import_id = ${importId} and (list_no, row_no) > (${listNo}, ${row})
     order by list_no, row_no limit ${ROWS_IN_A_PIECE}`.execute(db);
  return rows;
}

/** Written out: ten thousand rows with a spread in them are four times as slow to make and to read. */
const openRow = (secrets: Secrets, row: SealedRow): KeptRow => ({
  listNo: row.listNo,
  row: row.row,
  cells: Cells.parse(JSON.parse(secrets.open(row.cellsSealed))),
  isHidden: row.isHidden,
  corrections: row.correctionsSealed
    ? CorrectionsText.parse(JSON.parse(secrets.open(row.correctionsSealed)))
    : {},
  isBeside: row.isBeside,
  ticks: row.ticks,
  settled: row.settled,
  householdId: row.householdId,
  reason: row.reasonSealed && secrets.open(row.reasonSealed),
});

/** What has become of one row; undefined where there is none. */
export async function findSettled(
  db: Database,
  { communityId, importId, listNo, row }: RowAt,
): Promise<Pick<KeptRow, 'settled'> | undefined> {
  const { rows } = await sql<Pick<KeptRow, 'settled'>>`
    select settled from register_import_rows
     where community_id = ${communityId} and import_id = ${importId}
       and list_no = ${listNo} and row_no = ${row}`.execute(db);
  return rows[0];
}

/** Keeps a person's cells instead of the written ones; a dismissed row is no longer. */
export const correct = (
  { db, secrets }: { db: Database; secrets: Secrets },
  { communityId, importId, listNo, row }: RowAt,
  { cells, isBeside }: { cells: Corrections; isBeside: boolean },
) =>
  sql`update register_import_rows
         set corrections_sealed = ${secrets.seal(JSON.stringify(cells))}, is_beside = ${isBeside},
             settled = null, settled_by = null, settled_at = null, reason_sealed = null
       where community_id = ${communityId} and import_id = ${importId}
         and list_no = ${listNo} and row_no = ${row}`.execute(db);

interface ByWhom {
  by: string;
  now: Date;
}

export const dismiss = (
  db: Database,
  { communityId, importId, listNo, row }: RowAt,
  { by, now, reasonSealed }: ByWhom & { reasonSealed: string },
) =>
  sql`update register_import_rows
         set settled = 'dismissed', settled_by = ${by}, settled_at = ${now}, reason_sealed = ${reasonSealed}
       where community_id = ${communityId} and import_id = ${importId}
         and list_no = ${listNo} and row_no = ${row}`.execute(db);

export const tick = (
  db: Database,
  { communityId, importId, listNo, row }: RowAt,
  { field, isTicked }: { field: ChangedField; isTicked: boolean },
) =>
  sql`update register_import_rows set ticks = ticks || jsonb_build_object(${field}::text, ${isTicked}::boolean)
       where community_id = ${communityId} and import_id = ${importId}
         and list_no = ${listNo} and row_no = ${row}`.execute(db);

/** Notes for which household each row was imported. */
export const settleAll = (
  db: Database,
  { communityId, importId }: ImportAt,
  rows: readonly { listNo: number; row: number; householdId: string }[],
  { by, now }: ByWhom,
): Promise<void> =>
  inSlices(rows, (slice) =>
    sql`update register_import_rows r
           set settled = 'imported', settled_by = ${by}, settled_at = ${now}, household_id = x.household_id
          from unnest(${slice.map(({ listNo }) => listNo)}::integer[], ${slice.map(({ row }) => row)}::integer[],
                      ${slice.map(({ householdId }) => householdId)}::uuid[]) as x (list_no, row_no, household_id)
         where r.community_id = ${communityId} and r.import_id = ${importId}
           and r.list_no = x.list_no and r.row_no = x.row_no`.execute(db),
  );

export const removeAll = (db: Database, { communityId, importId }: ImportAt) =>
  sql`delete from register_import_rows where community_id = ${communityId} and import_id = ${importId}`.execute(
    db,
  );
