import type { HandAnswer, HandCall } from '@/contract/hand-calls';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';
import { Refusal } from '../../../kernel/refusal';

export interface CallRow {
  id: string;
  place: string;
  startsAt: Date;
  people: number;
  note: string;
  calledAt: Date;
  cancelledAt: Date | null;
  coming: number;
  notComing: number;
  own: HandAnswer | null;
}

const read = (accountId: string | null) => sql`
  select w.id, w.place, w.starts_at, w.people, w.note, w.called_at, w.cancelled_at,
         n.coming, n.not_coming, n.own
    from hand_calls w
    cross join lateral (
      select count(*) filter (where t.says = 'coming')::int as coming,
             count(*) filter (where t.says = 'notComing')::int as not_coming,
             max(t.says) filter (where t.account_id = ${accountId}) as own
        from hand_answers t where t.community_id = w.community_id and t.call_id = w.id) n`;

interface NewCall {
  communityId: string;
  id: string;
  place: string;
  startsAt: Date;
  people: number;
  note: string;
  calledAt: Date;
  calledBy: string;
}

export const add = (db: Database, call: NewCall) =>
  sql`insert into hand_calls (community_id, id, place, starts_at, people, note, called_at, called_by)
      values (${call.communityId}, ${call.id}, ${call.place}, ${call.startsAt}, ${call.people}, ${call.note},
              ${call.calledAt}, ${call.calledBy})`.execute(db);

/** Newest first. */
export async function listNewestFirst(
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`
    ${read(null)}
     where w.community_id = ${communityId}
       and (${after?.at ?? null}::timestamptz is null
            or (w.called_at, w.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by w.called_at desc, w.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Those whose hour is not over, what is asked soonest first; what was called off stays to be read until then. */
export async function listOpen(
  db: Database,
  { communityId, accountId, now }: { communityId: string; accountId: string; now: Date },
): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`
    ${read(accountId)}
     where w.community_id = ${communityId} and w.starts_at > ${now}
     order by w.cancelled_at is not null, w.starts_at, w.id limit 20`.execute(db);
  return rows;
}

interface OfCall {
  communityId: string;
  callId: string;
}

export interface HeldCall {
  place: string;
  startsAt: Date;
  people: number;
}

/** Holds a call that is not over, so that answers and its end meet one after the other. Refuses NOT_FOUND, HANDS_CANCELLED, HANDS_OVER. */
export async function hold(db: Database, { communityId, callId }: OfCall, now: Date): Promise<HeldCall> {
  const { rows } = await sql<HeldCall & { cancelledAt: Date | null }>`
    select w.place, w.starts_at, w.people, w.cancelled_at from hand_calls w
     where w.community_id = ${communityId} and w.id = ${callId} for update`.execute(db);
  const [call] = rows;
  if (!call) throw new Refusal('NOT_FOUND');
  if (call.cancelledAt) throw new Refusal('HANDS_CANCELLED');
  if (call.startsAt <= now) throw new Refusal('HANDS_OVER');
  return call;
}

export const cancel = (db: Database, { communityId, callId }: OfCall, at: Date, by: string) =>
  sql`update hand_calls set cancelled_at = ${at}, cancelled_by = ${by}
       where community_id = ${communityId} and id = ${callId}`.execute(db);

const missingOf = (people: number, coming: number) => ({
  missing: Math.max(0, people - coming),
  over: Math.max(0, coming - people),
});

/** How many are missing, and how many come beyond what is needed. */
export const standing = ({ people, coming }: Pick<CallRow, 'people' | 'coming'>) => missingOf(people, coming);

export const toHandCall = (row: CallRow): HandCall => ({
  ...{ id: row.id, place: row.place, people: row.people, note: row.note },
  ...{ coming: row.coming, notComing: row.notComing },
  startsAt: row.startsAt.toISOString(),
  cancelledAt: row.cancelledAt?.toISOString() ?? null,
  ...standing(row),
});
