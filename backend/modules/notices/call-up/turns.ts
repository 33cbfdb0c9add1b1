import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Of {
  communityId: string;
  noticeId: string;
}

export interface Turn {
  householdId: string;
  /** Null: served at home. */
  slotId: string | null;
}

/** Gives households their turns; who has one keeps it. */
export const add = (db: Database, { communityId, noticeId }: Of, turns: readonly Turn[]) =>
  sql`
    insert into notice_turns (community_id, notice_id, household_id, slot_id)
    select ${communityId}, ${noticeId}, x."householdId", x."slotId"
      from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) as x ("householdId" uuid, "slotId" uuid)
    on conflict (community_id, notice_id, household_id) do nothing`.execute(db);

/** Takes all turns of a call-up away, and what was asked about them. */
export async function removeAll(db: Database, { communityId, noticeId }: Of): Promise<void> {
  await sql`delete from slot_wishes where community_id = ${communityId} and notice_id = ${noticeId}`.execute(
    db,
  );
  await sql`delete from notice_turns where community_id = ${communityId} and notice_id = ${noticeId}`.execute(
    db,
  );
}

/** The turn of a household, or undefined where it has none. */
export async function find(
  db: Database,
  { communityId, noticeId }: Of,
  householdId: string,
): Promise<{ slotId: string | null; calledAt: Date | null } | undefined> {
  const { rows } = await sql<{ slotId: string | null; calledAt: Date | null }>`
    select t.slot_id, s.called_at from notice_turns t
      left join notice_slots s on s.community_id = t.community_id and s.id = t.slot_id
     where t.community_id = ${communityId} and t.notice_id = ${noticeId}
       and t.household_id = ${householdId}`.execute(db);
  return rows[0];
}

/** Gives a household another turn. */
export const put = (db: Database, { communityId, noticeId }: Of, { householdId, slotId }: Turn) =>
  sql`
    insert into notice_turns (community_id, notice_id, household_id, slot_id)
    values (${communityId}, ${noticeId}, ${householdId}, ${slotId})
    on conflict (community_id, notice_id, household_id) do update set slot_id = excluded.slot_id`.execute(db);

/** Who stands in some slots. */
export async function listIn(
  db: Database,
  { communityId, noticeId }: Of,
  slotIds: readonly string[],
): Promise<Turn[]> {
  const { rows } = await sql<Turn>`
    select t.household_id, t.slot_id from notice_turns t
     where t.community_id = ${communityId} and t.notice_id = ${noticeId}
       and t.slot_id = any(${slotIds}::uuid[])`.execute(db);
  return rows;
}
