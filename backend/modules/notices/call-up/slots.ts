import type { CalledSlot } from '@/contract/call-ups';
import type { PlannedSlot } from '@/domain/call-up-plan';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Of {
  communityId: string;
  noticeId: string;
}

export type NewSlot = Omit<PlannedSlot, 'householdIds' | 'people'> & { id: string };

/** Adds the slots of a plan. */
export const insert = (db: Database, { communityId, noticeId }: Of, slots: readonly NewSlot[]) =>
  sql`
    insert into notice_slots (community_id, id, notice_id, place, position, label, starts_at, ends_at)
    select ${communityId}, x.id, ${noticeId}, x.place, x.position, x.label, x."startsAt", x."endsAt"
      from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb)
           as x (id uuid, place text, position smallint, label text, "startsAt" timestamptz, "endsAt" timestamptz)`.execute(
    db,
  );

/** Takes all slots of a call-up away; its turns are to be gone before. */
export const removeAll = (db: Database, { communityId, noticeId }: Of) =>
  sql`delete from notice_slots where community_id = ${communityId} and notice_id = ${noticeId}`.execute(db);

export interface SlotRow {
  id: string;
  place: string;
  position: number;
  label: string;
  startsAt: Date;
  endsAt: Date;
  calledAt: Date | null;
}

/** The slots of a call-up by place in their order. Whoever changes them holds the notice. */
export async function list(db: Database, { communityId, noticeId }: Of): Promise<SlotRow[]> {
  const { rows } = await sql<SlotRow>`
    select s.id, s.place, s.position::int as position, s.label, s.starts_at, s.ends_at, s.called_at
      from notice_slots s
     where s.community_id = ${communityId} and s.notice_id = ${noticeId}
     order by s.place, s.position limit 2000`.execute(db);
  return rows;
}

/** The same with what stands behind them: 户, 人, and how many ask for another time. */
export async function listCounted(db: Database, { communityId, noticeId }: Of): Promise<CalledSlot[]> {
  const { rows } = await sql<SlotRow & { households: number; people: number; wishes: number }>`
    select s.id, s.place, s.position::int as position, s.label, s.starts_at, s.ends_at, s.called_at,
           count(t.household_id)::int as households,
           coalesce(sum(greatest(coalesce(h.resident_count, 1), 1)) filter (where h.id is not null), 0)::int as people,
           count(w.id)::int as wishes
      from notice_slots s
      left join notice_turns t on t.community_id = s.community_id and t.slot_id = s.id
      left join households h on h.community_id = t.community_id and h.id = t.household_id
      left join slot_wishes w on w.community_id = t.community_id and w.notice_id = t.notice_id
       and w.household_id = t.household_id and w.settled_at is null
     where s.community_id = ${communityId} and s.notice_id = ${noticeId}
     group by s.community_id, s.id order by s.place, s.position limit 2000`.execute(db);
  return rows.map(({ startsAt, endsAt, calledAt, ...row }) => ({
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    calledAt: calledAt?.toISOString() ?? null,
  }));
}

/** Gives slots their new order and hours. */
export const move = (
  db: Database,
  communityId: string,
  slots: readonly Pick<SlotRow, 'id' | 'position' | 'startsAt' | 'endsAt'>[],
) =>
  sql`
    update notice_slots s set position = x.position, starts_at = x."startsAt", ends_at = x."endsAt"
      from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb)
           as x (id uuid, position smallint, "startsAt" timestamptz, "endsAt" timestamptz)
     where s.community_id = ${communityId} and s.id = x.id`.execute(db);

/** A slot is called, or its call is taken back. */
export const setCalled = (
  db: Database,
  communityId: string,
  id: string,
  called: { at: Date; by: string } | null,
) =>
  sql`
    update notice_slots set called_at = ${called?.at ?? null}, called_by = ${called?.by ?? null}
     where community_id = ${communityId} and id = ${id}`.execute(db);
