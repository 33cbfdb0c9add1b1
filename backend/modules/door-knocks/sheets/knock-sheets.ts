import { sheetCode as codeOf, SHEET_SERIALS } from '@/domain/sheet-code';
import { sql } from 'kysely';
import { randomInt } from 'node:crypto';
import type { Database } from '../../../db/database';
import { topDown } from '../../../db/doors';

interface Place {
  communityId: string;
  campaignId: string;
  entranceId: string;
}

export interface KnockSheetRecord {
  sheetCode: string;
  campaignId: string;
  entranceId: string;
  /** In the order of the paper. */
  householdIds: string[];
  printedAt: Date;
}

/** The households of the entrance that the round is for, top floor first. */
export async function listDoors(
  db: Database,
  { communityId, campaignId, entranceId }: Place,
): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    select d.household_id from doors d
      join cells c on c.community_id = d.community_id and c.household_id = d.household_id
       and c.campaign_id = ${campaignId}
     where d.community_id = ${communityId} and d.entrance_id = ${entranceId} and d.ended_at is null
     order by ${topDown('d')}, d.household_id limit 1000`.execute(db);
  return rows.map(({ householdId }) => householdId);
}

async function findWithDoors(
  db: Database,
  { communityId, campaignId, entranceId }: Place,
  householdIds: readonly string[],
): Promise<string | undefined> {
  const { rows } = await sql<{ sheetCode: string }>`
    select s.sheet_code from knock_sheets s
     where s.community_id = ${communityId} and s.campaign_id = ${campaignId} and s.entrance_id = ${entranceId}
       and s.household_ids = ${householdIds}::uuid[]
     order by s.printed_at, s.sheet_code limit 1`.execute(db);
  return rows[0]?.sheetCode;
}

/** False when the code is taken. */
async function insert(db: Database, { communityId, ...sheet }: Place & KnockSheetRecord & { by: string }) {
  const { numAffectedRows } = await sql`
    insert into knock_sheets (community_id, sheet_code, campaign_id, entrance_id, household_ids, printed_at, printed_by)
    values (${communityId}, ${sheet.sheetCode}, ${sheet.campaignId}, ${sheet.entranceId},
            ${sheet.householdIds}::uuid[], ${sheet.printedAt}, ${sheet.by})
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

/** The code of the sheet with these doors: paper that is printed twice bears the same. One that is taken is drawn again. */
export async function keep(
  db: Database,
  place: Place,
  { householdIds, at, by }: { householdIds: string[]; at: Date; by: string },
): Promise<string> {
  const kept = await findWithDoors(db, place, householdIds);
  if (kept) return kept;
  const sheetCode = codeOf(randomInt(SHEET_SERIALS));
  if (await insert(db, { ...place, sheetCode, householdIds, printedAt: at, by })) return sheetCode;
  return keep(db, place, { householdIds, at, by });
}

export async function findByCode(
  db: Database,
  communityId: string,
  sheetCode: string,
): Promise<KnockSheetRecord | undefined> {
  const { rows } = await sql<KnockSheetRecord>`
    select s.sheet_code, s.campaign_id, s.entrance_id, s.household_ids, s.printed_at from knock_sheets s
     where s.community_id = ${communityId} and s.sheet_code = ${sheetCode}`.execute(db);
  return rows[0];
}
