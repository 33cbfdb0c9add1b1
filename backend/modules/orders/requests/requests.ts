import { holdHousehold } from '../../../kernel/hold-household';
import type { Role } from '@/contract/procedure';
import type { Payment, RequestKind } from '@/contract/requests';
import { sql, type RawBuilder, type Updateable } from 'kysely';
import type { Database } from '../../../db/database';
import type { DB } from '../../../db/types.generated';
import type { Cursor } from '../../../kernel/paging';

interface Home {
  communityId: string;
  householdId: string;
}

/** A request as it is stored; what is sealed is opened only for those who may read it. */
export interface RequestRow {
  id: string;
  householdId: string;
  placeLabel: string;
  kind: RequestKind;
  goesFirst: boolean;
  needsCode: boolean;
  textSealed: string | null;
  cardNoSealed: string | null;
  askedFen: number | null;
  pictureId: string | null;
  createdAt: Date;
  /** Sealed name of who asked for the household; null when the household did. */
  askedForBy: string | null;
  createdBy: string;
  createdAs: Role | null;
  takenAt: Date | null;
  dueAt: Date | null;
  takenBy: string | null;
  takenByName: string | null;
  doneAt: Date | null;
  failedAt: Date | null;
  cancelledAt: Date | null;
  failReasonSealed: string | null;
  paidBy: Payment['paidBy'] | null;
  paidFen: number | null;
  proofPictureId: string | null;
}

async function read(db: Database, rest: RawBuilder<unknown>): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select r.id, r.household_id, r.kind, r.goes_first, r.needs_code,
           h.label as place_label,
           r.text_sealed, r.card_no_sealed, r.asked_fen,
           r.picture_id, r.created_at,
           case when r.on_behalf then c.name_sealed end as asked_for_by,
           r.created_by, r.created_as,
           r.taken_at, r.due_at, r.taken_by, t.name_sealed as taken_by_name,
           r.done_at, r.failed_at, r.cancelled_at,
           r.fail_reason_sealed, r.paid_by, r.paid_fen,
           r.proof_picture_id
      from requests r
      join doors h on h.community_id = r.community_id and h.household_id = r.household_id
      join accounts c on c.id = r.created_by
      left join accounts t on t.id = r.taken_by
     where ${rest}`.execute(db);
  return rows;
}

export async function find(db: Database, home: Home, requestId: string): Promise<RequestRow | undefined> {
  const [request] = await read(
    db,
    sql`r.community_id = ${home.communityId} and r.household_id = ${home.householdId} and r.id = ${requestId}`,
  );
  return request;
}

export const listNewestFirst = (
  db: Database,
  home: Home,
  after: Cursor | null,
  limit: number,
): Promise<RequestRow[]> =>
  read(
    db,
    sql`r.community_id = ${home.communityId} and r.household_id = ${home.householdId}
        and (${after?.at ?? null}::timestamptz is null
             or (r.created_at, r.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
        order by r.created_at desc, r.id desc limit ${limit}`,
  );

/** What is not over: urgent first, then the oldest; with `onlyFor`, open ones and those this helper has taken. */
export const listWaiting = (
  db: Database,
  communityId: string,
  onlyFor: string | null,
  after: Cursor | null,
  limit: number,
): Promise<RequestRow[]> =>
  read(
    db,
    sql`r.community_id = ${communityId} and is_unsettled_request(r.done_at, r.failed_at, r.cancelled_at)
        and (${onlyFor}::uuid is null or r.taken_by is null or r.taken_by = ${onlyFor}::uuid)
        and (${after?.id ?? null}::uuid is null
             or (not r.goes_first, r.created_at, r.id) > (
                  select not l.goes_first, l.created_at, l.id from requests l
                   where l.community_id = ${communityId} and l.id = ${after?.id ?? null}::uuid))
        order by r.goes_first desc, r.created_at, r.id limit ${limit}`,
  );

interface NewRequest extends Home {
  id: string;
  kind: RequestKind;
  goesFirst: boolean;
  needsCode: boolean;
  textSealed: string | null;
  cardNoSealed: string | null;
  askedFen: number | null;
  pictureId: string | null;
  createdAt: Date;
  createdBy: string;
  createdAs: Role;
}

export async function add(db: Database, one: NewRequest): Promise<void> {
  await holdHousehold(db, one.communityId, one.householdId);
  await sql`insert into requests (community_id, id, household_id, kind, goes_first, text_sealed, card_no_sealed, asked_fen,
                            picture_id, created_at, created_by, created_as, on_behalf, needs_code)
      values (${one.communityId}, ${one.id}, ${one.householdId}, ${one.kind}, ${one.goesFirst}, ${one.textSealed},
              ${one.cardNoSealed}, ${one.askedFen}, ${one.pictureId}, ${one.createdAt}, ${one.createdBy},
              ${one.createdAs}, ${one.createdAs !== 'resident'}, ${one.needsCode})`.execute(db);
}

export type HeldRequest = Pick<
  RequestRow,
  | 'householdId'
  | 'kind'
  | 'goesFirst'
  | 'needsCode'
  | 'createdAt'
  | 'takenAt'
  | 'takenBy'
  | 'doneAt'
  | 'failedAt'
  | 'cancelledAt'
>;

/** Holds a request until the transaction ends, so that two who take it meet one after the other. */
export async function hold(
  db: Database,
  communityId: string,
  requestId: string,
): Promise<HeldRequest | undefined> {
  const { rows } = await sql<HeldRequest>`
    select household_id, kind, goes_first, needs_code, created_at, taken_at, taken_by, done_at,
           failed_at, cancelled_at from requests
     where community_id = ${communityId} and id = ${requestId} for update`.execute(db);
  return rows[0];
}

/** Writes what has happened to a held request; what is not named stays. */
export const settle = (
  db: Database,
  communityId: string,
  requestId: string,
  now: Updateable<DB['requests']>,
) =>
  db
    .updateTable('requests')
    .set(now)
    .where('communityId', '=', communityId)
    .where('id', '=', requestId)
    .execute();

/** Whether the picture was added for this very household; with `addedBy`, by this very person. */
export async function isPictureOf(
  db: Database,
  home: Home,
  pictureId: string,
  addedBy: string | null = null,
): Promise<boolean> {
  const { rows } = await sql`
    select from pictures where community_id = ${home.communityId} and household_id = ${home.householdId}
       and id = ${pictureId} and (${addedBy}::uuid is null or added_by = ${addedBy}::uuid)`.execute(db);
  return rows.length === 1;
}

/** A request that shows this picture, as what is asked or as its proof, and that this person has taken or else written. */
export async function findShowing(
  db: Database,
  home: Home,
  { pictureId, accountId }: { pictureId: string; accountId: string },
): Promise<Pick<RequestRow, 'takenBy' | 'createdBy'> | undefined> {
  const { rows } = await sql<Pick<RequestRow, 'takenBy' | 'createdBy'>>`
    select taken_by, created_by from requests
     where community_id = ${home.communityId} and household_id = ${home.householdId}
       and ${pictureId}::uuid in (picture_id, proof_picture_id)
       and ${accountId}::uuid in (taken_by, created_by)
     order by taken_by is not distinct from ${accountId}::uuid desc limit 1`.execute(db);
  return rows[0];
}

/** How many requests of households somebody has taken and not finished, anywhere. */
export async function countInHand(db: Database, accountId: string): Promise<number> {
  const { rows } = await sql<{ inHand: number }>`
    select count(*)::int as in_hand from requests
     where taken_by = ${accountId} and is_unsettled_request(done_at, failed_at, cancelled_at)`.execute(db);
  return rows[0]?.inHand ?? 0;
}
