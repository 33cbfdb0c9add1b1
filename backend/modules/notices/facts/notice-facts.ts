import type { NoticeDeed, NoticeFact } from '@/domain/notice-cell';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { CellPlace } from '../../campaigns/public';

/** A fact as it is kept: the id is the deed's, for ever. */
export interface NewFact {
  id: string;
  what: NoticeDeed;
  way: NoticeFact['way'];
  happenedAt: Date;
  recordedAt: Date;
  recordedBy: string;
  device: string;
  seq: number;
  /** Of `takenBack`: the fact that does not hold. */
  takesBack?: string;
}

/** Adds facts of a cell; those that are known by their id are left as they are. Answers how many are new. */
export async function add(db: Database, place: CellPlace, facts: readonly NewFact[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into notice_facts (
      community_id, id, notice_id, household_id, what, way, happened_at, recorded_at, recorded_by, device, seq, takes_back)
    select ${place.communityId}, x.id, ${place.campaignId}, ${place.householdId}, x.what, x.way, x."happenedAt",
           x."recordedAt", x."recordedBy", x.device, x.seq, x."takesBack"
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
           as x (id uuid, what text, way text, "happenedAt" timestamptz, "recordedAt" timestamptz, "recordedBy" uuid,
                 device text, seq int, "takesBack" uuid)
    on conflict (community_id, id) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** All that is known of a cell. */
export async function list(
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
): Promise<NoticeFact[]> {
  const { rows } = await sql<Omit<NoticeFact, 'happenedAt'> & { happenedAt: Date }>`
    select f.id, f.what, f.way, f.happened_at, f.recorded_by, f.takes_back from notice_facts f
     where f.community_id = ${communityId} and f.notice_id = ${campaignId}
       and f.household_id = ${householdId}`.execute(db);
  return rows.map((row) => ({ ...row, happenedAt: row.happenedAt.toISOString() }));
}

/** Whether a deed has come before: it changes nothing then, and is refused for nothing. */
export const isKnown = async (db: Database, place: CellPlace, id: string): Promise<boolean> =>
  (await list(db, place)).some((fact) => fact.id === id);

/** What a captain or staff said of a door: that somebody was told there, or given the leaflet. */
export interface ToldRow {
  toldId: string;
  householdId: string;
  placeLabel: string;
  what: 'toldInPerson' | 'leafletGiven';
  way: 'door' | 'phone' | 'neighbour';
  happenedAt: Date;
  bySealed: string;
}

/** What was said of doors of an entrance and holds, the newest first. */
export async function listTold(
  db: Database,
  { communityId, entranceId, noticeId }: { communityId: string; entranceId: string; noticeId: string },
): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select f.id as told_id, f.household_id, d.label as place_label, f.what, f.way, f.happened_at,
           a.name_sealed as by_sealed
      from notice_facts f
      join doors d on d.community_id = f.community_id and d.household_id = f.household_id
      join accounts a on a.id = f.recorded_by
     where f.community_id = ${communityId} and f.notice_id = ${noticeId} and d.entrance_id = ${entranceId}
       and f.what in ('toldInPerson', 'leafletGiven')
       and not exists (select from notice_facts b where b.community_id = f.community_id
                          and b.notice_id = f.notice_id and b.takes_back = f.id)
     order by f.happened_at desc, f.id limit 1000`.execute(db);
  return rows;
}
