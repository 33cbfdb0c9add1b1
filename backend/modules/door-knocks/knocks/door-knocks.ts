import type { KnockOutcome, KnockWay } from '@/contract/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import type { CellPlace } from '../../campaigns/public';

export interface KnockRow {
  id: string;
  outcome: KnockOutcome;
  way: KnockWay;
  enteredFrom: 'phone' | 'paper' | 'self';
  happenedAt: Date;
  recordedAt: Date;
  recordedBy: string;
  saidSealed: string | null;
  peopleCount: number | null;
  seenResidents: string[];
  needsHomeService: boolean | null;
  device: string;
  seq: number;
  sawVersion: number;
  version: number;
  isLate: boolean;
  voidedAt: Date | null;
}

export type NewKnock = Omit<KnockRow, 'voidedAt'> & { sheetCode: string | null; dropOffId: string | null };

/** Adds a knock; false when this deed was recorded before, in whatever week. */
export async function insert(
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
  one: NewKnock,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into door_knocks (community_id, id, campaign_id, household_id, outcome, way, entered_from, happened_at,
                             recorded_at, recorded_by, said_sealed, people_count, seen_residents, needs_home_service,
                             sheet_code, drop_off_id, device, seq, saw_version, version, is_late)
    values (${communityId}, ${one.id}, ${campaignId}, ${householdId}, ${one.outcome}, ${one.way}, ${one.enteredFrom},
            ${one.happenedAt}, ${one.recordedAt}, ${one.recordedBy}, ${one.saidSealed}, ${one.peopleCount},
            ${one.seenResidents}::uuid[], ${one.needsHomeService}, ${one.sheetCode}, ${one.dropOffId}, ${one.device}, ${one.seq},
            ${one.sawVersion}, ${one.version}, ${one.isLate})
    on conflict (community_id, id) do nothing`.execute(db);
  return numAffectedRows === 1n;
}

const columns = sql.raw(
  `k.id, k.outcome, k.way, k.entered_from, k.happened_at,
   k.recorded_at, k.recorded_by, k.said_sealed,
   k.people_count::int as people_count, k.seen_residents,
   k.needs_home_service, k.device, k.seq, k.saw_version,
   k.version, k.is_late, k.voided_at`,
);

/** Every knock of a cell, voided ones too, in the order in which they arrived. */
export async function listOfCell(
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
): Promise<KnockRow[]> {
  const { rows } = await sql<KnockRow>`
    select ${columns} from door_knocks k
     where k.community_id = ${communityId} and k.campaign_id = ${campaignId} and k.household_id = ${householdId}
     order by k.version, k.id`.execute(db);
  return rows;
}

/** Who recorded the knocks of a cell, by account. */
export async function namesOf(
  { db, secrets }: Pick<Context, 'db' | 'secrets'>,
  { communityId, campaignId, householdId }: CellPlace,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; nameSealed: string }>`
    select distinct a.id, a.name_sealed
      from door_knocks k join accounts a on a.id = k.recorded_by
     where k.community_id = ${communityId} and k.campaign_id = ${campaignId}
       and k.household_id = ${householdId}`.execute(db);
  return new Map(rows.map(({ id, nameSealed }) => [id, secrets.open(nameSealed)]));
}

/** Which of these knocks were recorded before. */
export async function listRecorded(
  db: Database,
  communityId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select k.id from door_knocks k
     where k.community_id = ${communityId} and k.id = any(${ids}::uuid[])`.execute(db);
  return rows.map(({ id }) => id);
}
