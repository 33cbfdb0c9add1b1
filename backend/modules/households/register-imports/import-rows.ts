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

/** Keeps the rows of a file as they were written, sealed. */
export const addAll = (
  { db, secrets }: { db: Database; secrets: Secrets },
  { communityId, importId }: ImportAt,
  rows: readonly { listNo: number; row: number; cells: readonly string[] }[],
): Promise<void> =>
  inSlices(rows, (slice) => {
    const sealed = slice.map(({ listNo, row, cells }) => ({
      listNo,
      row,
      cells: secrets.seal(JSON.stringify(cells)),
    }));
    return sql`
      insert into register_import_rows (community_id, import_id, list_no, row_no, cells_sealed)
      select ${communityId}, ${importId}, x."listNo", x.row, x.cells
        from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as x ("listNo" integer, row integer, cells text)`.execute(
      db,
    );
  });

interface SealedRow extends Omit<KeptRow, 'cells' | 'corrections' | 'reason'> {
  cellsSealed: string;
  correctionsSealed: string | null;
  reasonSealed: string | null;
}

/** All rows of an import in the order of the file. */
export async function listAll(
  { db, secrets }: { db: Database; secrets: Secrets },
  { communityId, importId }: ImportAt,
): Promise<KeptRow[]> {
  const { rows } = await sql<SealedRow>`
    select list_no as "listNo", row_no as row, cells_sealed as "cellsSealed",
           corrections_sealed as "correctionsSealed", is_beside as "isBeside", ticks, settled,
           household_id as "householdId", reason_sealed as "reasonSealed"
      from register_import_rows where community_id = ${communityId} and import_id = ${importId}
     order by list_no, row_no`.execute(db);
  const open = (text: string): unknown => JSON.parse(secrets.open(text));
  // Written out: ten thousand rows with a spread in them are four times as slow to make and to read.
  return rows.map((row) => ({
    listNo: row.listNo,
    row: row.row,
    cells: Cells.parse(open(row.cellsSealed)),
    corrections: row.correctionsSealed
      ? (CorrectionsText.parse(open(row.correctionsSealed)) as Corrections)
      : {},
    isBeside: row.isBeside,
    ticks: row.ticks,
    settled: row.settled,
    householdId: row.householdId,
    reason: row.reasonSealed && secrets.open(row.reasonSealed),
  }));
}

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
