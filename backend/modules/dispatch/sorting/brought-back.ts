import type { BackReason, BroughtBack } from '@/contract/runs';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';
import { piecesOf } from '../pieces/pieces-of';

export type BroughtBackRow = Omit<BroughtBack, 'runLabel' | 'since' | 'volunteerName' | 'reason'> & {
  reason: BackReason;
  runNo: number;
  since: Date;
  volunteerSealed: string | null;
};

/** Of each sorted line the last run that carried it, when that run brought it back: nobody keeps a list of its own. */
const lastCarried = (communityId: string) => sql`
  select distinct on (l.order_id, l.product_id) l.product_id, l.instead_of, f.id as drop_off_id,
         least(l.sorted, y.quantity) as quantity
    from order_lines l
    join drop_off_lines y on y.community_id = l.community_id and y.order_id = l.order_id and y.product_id = l.product_id
    join drop_offs f on f.community_id = y.community_id and f.id = y.drop_off_id
    join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
   where l.community_id = ${communityId} and l.sorted > 0
   order by l.order_id, l.product_id, r.created_at desc, r.id desc`;

/** Door `f` of run `r` from which goods came back: nobody there, a wrong room, or no word when the run ended. */
const cameBack = sql`(f.outcome in ('noAnswer', 'wrongRoom') or (f.outcome is null and r.finished_at is not null))`;

/** One row for each door from which goods were brought back and lie at the station: since when, what, how many, whether cold. */
export const broughtBackNow = (communityId: string) => sql`
  select f.id, f.household_id, f.run_id, coalesce(f.confirmed_at, r.finished_at) as since,
         sum(c.quantity)::bigint as pieces, bool_or(p.priority = 'cold') as is_cold,
         string_agg(p.name || ' ×' || c.quantity, '，' order by p.position, p.id) as goods
    from (${lastCarried(communityId)}) c
    join drop_offs f on f.community_id = ${communityId} and f.id = c.drop_off_id
    join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
    join products p on p.community_id = f.community_id and p.id = c.product_id
   where ${cameBack} group by f.id, f.household_id, f.run_id, coalesce(f.confirmed_at, r.finished_at)`;

/** What was brought back and waits for the next run, longest first. */
export async function listOldestFirst(
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<BroughtBackRow[]> {
  const { rows } = await sql<BroughtBackRow>`
    with carried as (${lastCarried(communityId)}),
    pieces as (
      select drop_off_id, product_id, instead_of, sum(quantity)::int as quantity from carried group by 1, 2, 3)
    select f.id, h.household_id, h.entrance_id, h.building_no,
           h.entrance_no, h.room_no, case when r.kind = 'pickUp' then 'notFetched' else coalesce(f.outcome, 'notReached') end as reason, f.note,
           r.id as run_id, r.run_no, a.name_sealed as volunteer_sealed,
           coalesce(f.confirmed_at, r.finished_at) as since, x.pieces
      from drop_offs f
      join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
      join doors h on h.community_id = f.community_id and h.household_id = f.household_id
      left join accounts a on a.id = coalesce(f.confirmed_by, r.volunteer_id)
      join lateral (
        select ${piecesOf} as pieces
          from pieces q join products p on p.community_id = ${communityId} and p.id = q.product_id
         where q.drop_off_id = f.id) x on x.pieces is not null
     where f.community_id = ${communityId}
       and ${cameBack}
       and (${after?.at ?? null}::timestamptz is null
            or (coalesce(f.confirmed_at, r.finished_at), f.id) > (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by since, f.id limit ${limit}`.execute(db);
  return rows;
}
