import type { NotFetched } from '@/contract/pick-ups';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';
import { piecesOf } from '../pieces/pieces-of';

/** Door `f` of run `r` whose goods lie at the station to be fetched. */
const isThere = sql`r.kind = 'pickUp' and r.finished_at is null and f.outcome is null`;

export type NotFetchedRow = Omit<NotFetched, 'runLabel' | 'since' | 'remindedAt'> & {
  runNo: number;
  since: Date;
  remindedAt: Date | null;
};

export async function listOldestFirst(
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<NotFetchedRow[]> {
  const { rows } = await sql<NotFetchedRow>`
    select f.id, f.household_id, h.entrance_id, h.building_no, h.entrance_no, h.room_no, r.id as run_id, r.run_no,
           r.created_at as since, f.reminded_at, x.pieces
      from delivery_runs r
      join drop_offs f on f.community_id = r.community_id and f.run_id = r.id
      join doors h on h.community_id = f.community_id and h.household_id = f.household_id
      join lateral (
        select ${piecesOf} as pieces
          from (select l.product_id, l.instead_of, sum(l.quantity)::int as quantity from drop_off_lines l
                 where l.community_id = f.community_id and l.drop_off_id = f.id group by 1, 2) q
          join products p on p.community_id = f.community_id and p.id = q.product_id) x on true
     where r.community_id = ${communityId} and ${isThere}
       and (${after?.at ?? null}::timestamptz is null
            or (r.created_at, f.id) > (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by r.created_at, f.id limit ${limit}`.execute(db);
  return rows;
}

/** The pick-ups that these doors belong to, held against their end in one order. */
export async function holdRuns(
  db: Database,
  communityId: string,
  dropOffIds: readonly string[],
): Promise<void> {
  await sql`select from delivery_runs
             where community_id = ${communityId} and kind = 'pickUp'
               and id in (select run_id from drop_offs
                           where community_id = ${communityId} and id = any(${dropOffIds}::uuid[]))
             order by id for key share`.execute(db);
}

export interface DoorThere {
  dropOffId: string;
  householdId: string;
}

/** Those of these doors that were not fetched, held until the transaction ends. */
export async function holdThere(
  db: Database,
  communityId: string,
  dropOffIds: readonly string[],
): Promise<DoorThere[]> {
  const { rows } = await sql<DoorThere>`
    select f.id as drop_off_id, f.household_id
      from drop_offs f join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
     where f.community_id = ${communityId} and f.id = any(${dropOffIds}::uuid[]) and ${isThere}
     order by f.id for update of f`.execute(db);
  return rows;
}

/** Communities in which a pick-up lies open since before `before` and somebody was not reminded. */
export async function listCommunitiesToRemind(db: Database, before: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct r.community_id from delivery_runs r
      join drop_offs f on f.community_id = r.community_id and f.run_id = r.id
     where ${isThere} and f.reminded_at is null and r.created_at < ${before}`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/** Notes for up to `most` doors that their households are reminded now; answers whom. */
export async function spendReminders(
  db: Database,
  communityId: string,
  { before, now, most }: { before: Date; now: Date; most: number },
): Promise<DoorThere[]> {
  const { rows } = await sql<DoorThere>`
    with due as (
      select f.id from delivery_runs r
        join drop_offs f on f.community_id = r.community_id and f.run_id = r.id
       where r.community_id = ${communityId} and ${isThere} and f.reminded_at is null and r.created_at < ${before}
       order by f.id limit ${most} for update of f skip locked)
    update drop_offs f set reminded_at = ${now} from due
     where f.community_id = ${communityId} and f.id = due.id
    returning f.id as drop_off_id, f.household_id`.execute(db);
  return rows;
}
