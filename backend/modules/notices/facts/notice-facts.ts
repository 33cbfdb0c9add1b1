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
}

/** Adds facts of a cell; those that are known by their id are left as they are. Answers how many are new. */
export async function add(db: Database, place: CellPlace, facts: readonly NewFact[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into notice_facts (
      community_id, id, notice_id, household_id, what, way, happened_at, recorded_at, recorded_by, device, seq)
    select ${place.communityId}, x.id, ${place.campaignId}, ${place.householdId}, x.what, x.way, x."happenedAt",
           x."recordedAt", x."recordedBy", x.device, x.seq
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
           as x (id uuid, what text, way text, "happenedAt" timestamptz, "recordedAt" timestamptz, "recordedBy" uuid,
                 device text, seq int)
    on conflict (community_id, id) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** All that is known of a cell. */
export async function list(
  db: Database,
  { communityId, campaignId, householdId }: CellPlace,
): Promise<NoticeFact[]> {
  const { rows } = await sql<Omit<NoticeFact, 'happenedAt'> & { happenedAt: Date }>`
    select f.id, f.what, f.way, f.happened_at, f.recorded_by from notice_facts f
     where f.community_id = ${communityId} and f.notice_id = ${campaignId}
       and f.household_id = ${householdId}`.execute(db);
  return rows.map((row) => ({ ...row, happenedAt: row.happenedAt.toISOString() }));
}
