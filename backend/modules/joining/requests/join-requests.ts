import type { JoinKind, JoinState } from '@/contract/joining';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';

export interface JoinRow {
  communityId: string;
  id: string;
  accountId: string;
  kind: JoinKind;
  entranceId: string | null;
  roomNo: string;
  nameSealed: string;
  phoneSealed: string;
  isPhoneVerified: boolean;
  wordsSealed: string;
  askedAt: Date;
  state: JoinState;
  answeredAt: Date | null;
  reasonSealed: string | null;
  householdId: string | null;
  grantId: string | null;
  needsLook: boolean;
  /** Joined by a phone and nobody's word. */
  wasOwnWord: boolean;
}

const columns = sql`community_id, id, account_id, kind, entrance_id,
  room_no, name_sealed, phone_sealed,
  is_phone_verified, words_sealed, asked_at, state,
  answered_at, reason_sealed, household_id,
  grant_id, needs_look,
  answered_by is not distinct from account_id as was_own_word`;

export type NewRequest = Omit<
  JoinRow,
  'state' | 'answeredAt' | 'reasonSealed' | 'householdId' | 'grantId' | 'needsLook' | 'wasOwnWord'
>;

export const add = (db: Database, one: NewRequest) =>
  sql`insert into join_requests (community_id, id, account_id, kind, entrance_id, room_no, name_sealed, phone_sealed,
                                 is_phone_verified, words_sealed, asked_at, state)
      values (${one.communityId}, ${one.id}, ${one.accountId}, ${one.kind}, ${one.entranceId}, ${one.roomNo},
              ${one.nameSealed}, ${one.phoneSealed}, ${one.isPhoneVerified}, ${one.wordsSealed}, ${one.askedAt},
              'waiting')`.execute(db);

/** The same wish again, with what was put right: the number, the name, the words. */
export const rewrite = (db: Database, one: NewRequest) =>
  sql`update join_requests set name_sealed = ${one.nameSealed}, phone_sealed = ${one.phoneSealed},
             is_phone_verified = ${one.isPhoneVerified}, words_sealed = ${one.wordsSealed}
       where community_id = ${one.communityId} and id = ${one.id}`.execute(db);

/** What this person asked for and has no answer to, in every community. */
export async function listWaitingOf(db: Database, accountId: string): Promise<JoinRow[]> {
  const { rows } = await sql<JoinRow>`
    select ${columns} from join_requests where account_id = ${accountId} and state = 'waiting' limit 50`.execute(
    db,
  );
  return rows;
}

export async function listOf(db: Database, accountId: string, limit: number): Promise<JoinRow[]> {
  const { rows } = await sql<JoinRow>`
    select ${columns} from join_requests where account_id = ${accountId}
     order by asked_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

/** One's own request, locked, in whichever community it was made. */
export async function holdOwn(db: Database, accountId: string, id: string): Promise<JoinRow | undefined> {
  const found = await sql<{ communityId: string }>`
    select community_id from join_requests
     where account_id = ${accountId} and id = ${id}`.execute(db);
  const communityId = found.rows[0]?.communityId;
  if (!communityId) return undefined;
  const { rows } = await sql<JoinRow>`
    select ${columns} from join_requests
     where community_id = ${communityId} and account_id = ${accountId} and id = ${id} for update`.execute(db);
  return rows[0];
}

/** One request of a place, locked; of an entrance when one is named, else a volunteer's. */
export async function holdAt(
  db: Database,
  {
    communityId,
    entranceId,
    requestId,
  }: { communityId: string; entranceId: string | null; requestId: string },
): Promise<JoinRow | undefined> {
  const { rows } = await sql<JoinRow>`
    select ${columns} from join_requests
     where community_id = ${communityId} and id = ${requestId}
       and entrance_id is not distinct from ${entranceId}::uuid for update`.execute(db);
  return rows[0];
}

interface Wanted {
  communityId: string;
  entranceId: string | null;
  kind: JoinKind | null;
}

/** What waits for a word, or joined by a typed phone and was not looked at, the oldest first. */
export async function listOpen(
  db: Database,
  { communityId, entranceId, kind }: Wanted,
  after: Cursor | null,
  limit: number,
): Promise<JoinRow[]> {
  const { rows } = await sql<JoinRow>`
    select ${columns} from join_requests
     where community_id = ${communityId} and (state = 'waiting' or needs_look)
       and (${entranceId}::uuid is null or entrance_id = ${entranceId}::uuid)
       and (${kind}::text is null or kind = ${kind})
       and (${after?.at ?? null}::timestamptz is null
            or (asked_at, id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
     order by asked_at, id limit ${limit}`.execute(db);
  return rows;
}

export async function countOpen(
  db: Database,
  communityId: string,
): Promise<{ households: number; volunteers: number; toLookAt: number }> {
  const { rows } = await sql<{ households: number; volunteers: number; toLookAt: number }>`
    select (count(*) filter (where state = 'waiting' and kind <> 'volunteer'))::int as households,
           (count(*) filter (where state = 'waiting' and kind = 'volunteer'))::int as volunteers,
           (count(*) filter (where needs_look))::int as to_look_at
      from join_requests
     where community_id = ${communityId} and (state = 'waiting' or needs_look)`.execute(db);
  return rows[0] ?? { households: 0, volunteers: 0, toLookAt: 0 };
}

interface Joined {
  communityId: string;
  id: string;
  householdId: string | null;
  grantId: string;
  needsLook: boolean;
  by: string;
  now: Date;
}

export const markJoined = (db: Database, one: Joined) =>
  sql`update join_requests set state = 'joined', answered_at = ${one.now}, answered_by = ${one.by},
             household_id = ${one.householdId}::uuid, grant_id = ${one.grantId}, needs_look = ${one.needsLook}
       where community_id = ${one.communityId} and id = ${one.id}`.execute(db);

interface Ended {
  communityId: string;
  id: string;
  reasonSealed: string | null;
  by: string;
  now: Date;
}

/** Declined with a reason, or withdrawn without one. */
export const markOver = (db: Database, { communityId, id, reasonSealed, by, now }: Ended) =>
  sql`update join_requests set state = ${reasonSealed === null ? 'withdrawn' : 'declined'}, answered_at = ${now},
             answered_by = ${by}, reason_sealed = ${reasonSealed}
       where community_id = ${communityId} and id = ${id}`.execute(db);

/** By which request each grant came about: the last one. */
export async function listOfGrants(
  db: Database,
  communityId: string,
  grantIds: readonly string[],
): Promise<JoinRow[]> {
  const { rows } = await sql<JoinRow>`
    select distinct on (grant_id) ${columns} from join_requests
     where community_id = ${communityId} and grant_id = any(${grantIds}::uuid[])
     order by grant_id, asked_at desc, id desc`.execute(db);
  return rows;
}

/** Somebody has looked: what came of it stands elsewhere. */
export const markLookedAt = (db: Database, communityId: string, grantId: string) =>
  sql`update join_requests set needs_look = false
       where community_id = ${communityId} and grant_id = ${grantId} and needs_look`.execute(db);

/** Deletes what a person has asked for, wherever it was: nobody decides on somebody who has left. */
export const forgetOf = (db: Database, accountId: string) =>
  sql`delete from join_requests where account_id = ${accountId}`.execute(db);
