import type { KnockOutcome, KnockWay } from '@/contract/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import { puttingCells, type CellPlace, type CellValues } from '../../campaigns/public';

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

export type NewKnock = Omit<KnockRow, 'voidedAt'> & {
  householdId: string;
  sheetCode: string | null;
  /** The door of a run of which it tells. */
  dropOffId: string | null;
};

type InCampaign = Omit<CellPlace, 'householdId'>;

interface Written {
  knocks: readonly NewKnock[];
  /** What their cells come to with them. */
  cells: readonly CellValues[];
  now: Date;
}

/**
 * Adds knocks and writes what their held cells come to, in one message; answers how many of these deeds were not recorded
 * before, in whatever week.
 */
export async function insertAll(db: Database, campaign: InCampaign, written: Written): Promise<number> {
  const { rows } = await sql<{ added: number }>`/* kept */
    with added as (${inserting(campaign, written.knocks)} returning id),
         put as (${puttingCells(campaign, written)})
    select count(*)::int as added from added`.execute(db);
  return rows[0]?.added ?? 0;
}

const inserting = ({ communityId, campaignId }: InCampaign, knocks: readonly NewKnock[]) =>
  sql`
    insert into door_knocks (community_id, campaign_id, id, household_id, outcome, way, entered_from, happened_at,
                             recorded_at, recorded_by, said_sealed, people_count, seen_residents, needs_home_service,
                             sheet_code, drop_off_id, device, seq, saw_version, version, is_late)
    select ${communityId}, ${campaignId}, x.*
      from jsonb_to_recordset(${JSON.stringify(knocks)}::jsonb)
        as x (id uuid, "householdId" uuid, outcome text, way text, "enteredFrom" text, "happenedAt" timestamptz,
              "recordedAt" timestamptz, "recordedBy" uuid, "saidSealed" text, "peopleCount" smallint,
              "seenResidents" uuid[], "needsHomeService" boolean, "sheetCode" text, "dropOffId" uuid, device text, seq integer,
              "sawVersion" integer, version integer, "isLate" boolean)
    on conflict (community_id, id) do nothing`;

const columns = sql.raw(
  `k.id, k.outcome, k.way, k.entered_from, k.happened_at,
   k.recorded_at, k.recorded_by, k.said_sealed,
   k.people_count::int as people_count, k.seen_residents,
   k.needs_home_service, k.device, k.seq, k.saw_version,
   k.version, k.is_late, k.voided_at`,
);

/** Every knock of some cells by household, voided ones too, in the order in which they arrived. */
export async function listOfCells(
  db: Database,
  { communityId, campaignId }: InCampaign,
  householdIds: readonly string[],
): Promise<Map<string, KnockRow[]>> {
  const { rows } = await sql<KnockRow & { householdId: string }>`/* kept */
    select k.household_id, ${columns} from door_knocks k
     where k.community_id = ${communityId} and k.campaign_id = ${campaignId}
       and k.household_id = any(${householdIds}::uuid[])
     order by k.version, k.id`.execute(db);
  const found = new Map(householdIds.map((id): [string, KnockRow[]] => [id, []]));
  for (const { householdId, ...knock } of rows) found.get(householdId)?.push(knock);
  return found;
}

/** As `listOfCells`, of one household. */
export const listOfCell = async (
  db: Database,
  { householdId, ...campaign }: CellPlace,
): Promise<KnockRow[]> => (await listOfCells(db, campaign, [householdId])).get(householdId) ?? [];

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

/** What a household said up to a moment of giving its share away does not count any more; answers how often it had said so. */
export async function voidGivenAway(
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
  { at, by, upTo }: { at: Date; by: string; upTo: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update door_knocks set voided_at = ${at}, voided_by = ${by}
     where community_id = ${communityId} and campaign_id = ${campaignId} and household_id = ${householdId}
       and outcome = 'gaveAway' and voided_at is null and happened_at <= ${upTo}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** When a household last said that it wants a share after all that it had given away; null where it never did. */
export async function lastTakenBack(
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(k.voided_at) as at from door_knocks k
     where k.community_id = ${communityId} and k.campaign_id = ${campaignId} and k.household_id = ${householdId}
       and k.outcome = 'gaveAway'`.execute(db);
  return rows[0]?.at ?? null;
}
