import type { OwnTurn } from '@/contract/call-ups';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { climbing } from '../../../db/doors';
import type { Context } from '../../../kernel/context';

interface Of {
  communityId: string;
  noticeId: string;
}

/** What a call-up is called, how many are served at home and how many ask for another time; undefined when there is none. */
export async function findCallUp(db: Database, { communityId, noticeId }: Of) {
  const { rows } = await sql<{ title: string; atHome: number; wishes: number }>`
    select n.title,
           (select count(*)::int from notice_turns t
             where t.community_id = ${communityId} and t.notice_id = n.id and t.slot_id is null) as at_home,
           (select count(*)::int from slot_wishes w
             where w.community_id = ${communityId} and w.notice_id = n.id and w.settled_at is null) as wishes
      from notices n
     where n.community_id = ${communityId} and n.id = ${noticeId} and n.kind = 'callUp'`.execute(db);
  return rows[0];
}

interface HouseholdRow {
  householdId: string;
  placeLabel: string;
  nameSealed: string | null;
  slotId: string | null;
  slotLabel: string | null;
  startsAt: Date | null;
  wish: 'earlier' | 'later' | null;
  reasonSealed: string | null;
  askedAt: Date | null;
}

/** Households of a call-up in climbing order. */
export async function listHouseholds(
  db: Database,
  { communityId, noticeId }: Of,
  wanted: { by: 'slot' | 'atHome' | 'wishes'; slotId: string | null; offset: number; limit: number },
): Promise<HouseholdRow[]> {
  const { by, slotId, offset, limit } = wanted;
  const { rows } = await sql<HouseholdRow>`
    select d.household_id, d.label as place_label,
           (select p.name_sealed from residents p
             where p.community_id = ${communityId} and p.household_id = d.household_id
               and p.relation = 'householder' and p.ended_at is null) as name_sealed,
           s.id as slot_id, s.label as slot_label, s.starts_at, w.wish, w.reason_sealed, w.asked_at
      from notice_turns t
      join doors d on d.community_id = t.community_id and d.household_id = t.household_id and d.ended_at is null
      left join notice_slots s on s.community_id = t.community_id and s.id = t.slot_id
      left join slot_wishes w on w.community_id = t.community_id and w.notice_id = t.notice_id
       and w.household_id = t.household_id and w.settled_at is null
     where t.community_id = ${communityId} and t.notice_id = ${noticeId}
       and case ${by}::text when 'slot' then t.slot_id = ${slotId}::uuid
                            when 'atHome' then t.slot_id is null else w.id is not null end
     order by ${climbing('d')}, d.household_id limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

interface OwnRow {
  noticeId: string;
  title: string;
  slotId: string | null;
  place: string;
  label: string;
  startsAt: Date;
  endsAt: Date;
  calledAt: Date | null;
  nowCalling: string | null;
  wish: 'earlier' | 'later' | null;
  isOpen: boolean;
  answer: string | null;
}

/** The turns of a household in call-ups that were sent and are not over, the next one first. */
export async function listOwn(
  { db, now }: Context,
  { communityId, householdId }: { communityId: string; householdId: string },
): Promise<OwnTurn[]> {
  const { rows } = await sql<OwnRow>`
    select n.id as notice_id, n.title, s.id as slot_id, s.place, s.label, s.starts_at, s.ends_at, s.called_at,
           (select x.label from notice_slots x
             where x.community_id = ${communityId} and x.notice_id = n.id and x.place = s.place
               and x.called_at is not null
             order by x.position desc limit 1) as now_calling,
           w.wish, w.settled_at is null as is_open, w.answer
      from notice_turns t
      join notices n on n.community_id = t.community_id and n.id = t.notice_id
      left join notice_slots s on s.community_id = t.community_id and s.id = t.slot_id
      left join lateral (
        select q.wish, q.settled_at, q.answer from slot_wishes q
         where q.community_id = ${communityId} and q.notice_id = t.notice_id and q.household_id = ${householdId}
         order by q.asked_at desc limit 1) w on true
     where t.community_id = ${communityId} and t.household_id = ${householdId} and n.send_at <= ${now}
       and n.expires_at > ${now} and n.state in ('approved', 'paused') and n.replaced_by_id is null
       and not n.is_exercise
     order by s.starts_at nulls last, n.id limit 5`.execute(db);
  return rows.map(toOwn);
}

const toOwn = ({ noticeId, title, nowCalling, slotId, wish, isOpen, answer, ...slot }: OwnRow): OwnTurn => ({
  ...{ noticeId, title, nowCalling },
  slot:
    slotId === null
      ? null
      : {
          ...{ place: slot.place, label: slot.label },
          startsAt: slot.startsAt.toISOString(),
          endsAt: slot.endsAt.toISOString(),
          calledAt: slot.calledAt?.toISOString() ?? null,
        },
  wish: wish && { wish, isOpen, answer },
});
