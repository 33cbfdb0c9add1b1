import { sheetCode, SHEET_SERIALS } from '@/domain/sheet-code';
import { sql } from 'kysely';
import { randomInt } from 'node:crypto';
import type { Database } from '../../../db/database';
import { walking } from '../../../db/doors';

interface Printed {
  communityId: string;
  runId: string;
  at: Date;
  by: string;
}

/** Sheets that are already kept stay as they are: paper that was printed twice bears the same code. */
async function addMissing(db: Database, { communityId, runId, at, by }: Printed): Promise<number> {
  const { rows } = await sql<{ entranceId: string }>`
    select distinct h.entrance_id from drop_offs f
      join households h on h.community_id = f.community_id and h.id = f.household_id
     where f.community_id = ${communityId} and f.run_id = ${runId}
       and not exists (select from run_sheets s where s.community_id = f.community_id and s.run_id = f.run_id
                          and s.entrance_id = h.entrance_id)`.execute(db);
  for (const { entranceId } of rows) {
    await sql`
      insert into run_sheets (community_id, code, run_id, entrance_id, printed_at, printed_by)
      values (${communityId}, ${sheetCode(randomInt(SHEET_SERIALS))}, ${runId}, ${entranceId}, ${at}, ${by})
      on conflict do nothing`.execute(db);
  }
  return rows.length;
}

/** Keeps one sheet for each entrance of a run. A code that is taken is drawn again. */
export async function keepAll(db: Database, printed: Printed): Promise<void> {
  while ((await addMissing(db, printed)) > 0);
}

export interface SheetRecord {
  sheetCode: string;
  runId: string;
  entranceId: string;
  buildingNo: string;
  entranceNo: string;
  printedAt: Date;
}

const read = (db: Database, communityId: string, only: ReturnType<typeof sql>) =>
  sql<SheetRecord>`
  select s.code as sheet_code, s.run_id, s.entrance_id,
         e.building_no, e.entrance_no, s.printed_at
    from run_sheets s
    join entrance_places e on e.community_id = s.community_id and e.entrance_id = s.entrance_id
   where s.community_id = ${communityId} and ${only}
   order by ${walking('e')}`.execute(db);

export async function findByCode(
  db: Database,
  communityId: string,
  code: string,
): Promise<SheetRecord | undefined> {
  return (await read(db, communityId, sql`s.code = ${code}`)).rows[0];
}

/** The sheets of a run in climbing order. */
export async function listOfRun(db: Database, communityId: string, runId: string): Promise<SheetRecord[]> {
  return (await read(db, communityId, sql`s.run_id = ${runId}`)).rows;
}
