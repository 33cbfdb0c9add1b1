import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { countedNow, type Counted } from './subjects';

/** Adds what was noted and not yet counted, once: whoever comes second finds it folded. */
export async function fold(db: Database, communityId: string, now: Date): Promise<void> {
  await sql`
    with folded as (
      update count_deltas set folded_at = ${now} where community_id = ${communityId} and folded_at is null
      returning day, what, amount)
    insert into community_day_counts as c (community_id, day, what, amount)
    select ${communityId}, day, what, sum(amount) from folded group by day, what
    on conflict (community_id, day, what) do update set amount = c.amount + excluded.amount`.execute(db);
  await sql`
    delete from community_day_counts
     where community_id = ${communityId} and amount = 0 and corrected_from is null`.execute(db);
}

/** A number that a recount found wrong. */
export interface Miscount {
  what: Counted;
  day: string;
  counted: number;
  recounted: number;
}

/** Counts all that is there once more, puts right what differs and answers it. */
export async function recount(db: Database, communityId: string): Promise<Miscount[]> {
  await sql`
    update community_day_counts set corrected_from = null
     where community_id = ${communityId} and corrected_from is not null`.execute(db);
  const { rows } = await sql<Miscount>`
    with truth as (
      select what, day, count(*)::int as amount from (${countedNow(communityId, '-infinity')}) t group by what, day),
    wrong as (
      select what, day, coalesce(c.amount, 0) as counted, coalesce(t.amount, 0) as recounted
        from truth t full join (select * from community_day_counts where community_id = ${communityId}) c
             using (what, day)
       where coalesce(c.amount, 0) <> coalesce(t.amount, 0)),
    corrected as (
      insert into community_day_counts (community_id, day, what, amount, corrected_from)
      select ${communityId}, day, what, recounted, counted from wrong
      on conflict (community_id, day, what) do update
         set amount = excluded.amount, corrected_from = excluded.corrected_from)
    select what, day::text as day, counted, recounted from wrong order by day, what`.execute(db);
  return rows;
}

/** The team or the county whose communities are asked for. */
export type Scope = { teamId: string } | { countyId: string };

interface Figures {
  households: number;
  orders: number;
  dueToday: number;
  overdue: number;
  countedAt: Date | null;
}
interface OnDay {
  scope: Scope;
  day: string;
}

const isIn = (scope: Scope) =>
  'teamId' in scope ? sql`t.id = ${scope.teamId}` : sql`t.county_id = ${scope.countyId}`;

/** The open communities of a place, each with its numbers: those that are kept, nothing else is asked. */
const figuresOf = ({ scope, day }: OnDay) => sql`
  select c.id, c.name, t.name as team_name, k.counted_at,
         coalesce(sum(n.amount) filter (where n.what = 'households'), 0)::int as households,
         coalesce(sum(n.amount) filter (where n.what = 'orders'), 0)::int as orders,
         coalesce(sum(n.amount) filter (where n.what = 'notThere' and n.day = ${day}::date), 0)::int as due_today,
         coalesce(sum(n.amount) filter (where n.what = 'notThere' and n.day < ${day}::date), 0)::int as overdue
    from communities c join teams t on t.id = c.team_id
    left join counted_communities k on k.community_id = c.id
    left join community_day_counts n on n.community_id = c.id and (n.what <> 'orders' or n.day = ${day}::date)
   where not c.is_preparing and ${isIn(scope)}
   group by c.id, c.name, t.name, k.counted_at`;

/** Those with the most overdue first. */
export async function list(
  db: Database,
  { skip, limit, ...on }: OnDay & { skip: number; limit: number },
): Promise<(Figures & { communityId: string; name: string; teamName: string })[]> {
  const { rows } = await sql<Figures & { communityId: string; name: string; teamName: string }>`
    select id as community_id, name, team_name, households, orders, due_today, overdue,
           counted_at
      from (${figuresOf(on)}) f order by overdue desc, due_today desc, name, id offset ${skip} limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** All of them together; `countedAt` is null when one of them was never counted. */
export async function sum(db: Database, on: OnDay): Promise<Figures & { communities: number }> {
  const { rows } = await sql<Figures & { communities: number }>`
    select count(*)::int as communities, coalesce(sum(households), 0)::int as households,
           coalesce(sum(orders), 0)::int as orders, coalesce(sum(due_today), 0)::int as due_today,
           coalesce(sum(overdue), 0)::int as overdue,
           case when bool_and(counted_at is not null) then min(counted_at) end as counted_at
      from (${figuresOf(on)}) f`.execute(db);
  const [all] = rows;
  if (!all) throw new Error('a sum always has a row');
  return all;
}
