import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import { climbing } from '../../../db/doors';
import type { MovedLine } from './line-moves';

/** Pieces that were loaded, and in the place of which product they came. */
export interface LoadedLine extends MovedLine {
  insteadOf: string | null;
}

/** Doors of one run at most, so that its list is shown whole (contract/dispatch.ts). */
const MOST_DOORS = 400;

/** A place whence a run leaves: the depot, or a station. */
export interface Whence {
  place: 'depot' | 'station';
  stationId: string | null;
}

/** What a run may take: which parcels hold what is sorted, and where it leaves from. */
export interface Loading {
  /**
   * Rows order_id, product_id, quantity, parcel_id, place, station_id, name (of the place), waits_at_depot for parcels of the households
   * of the table `homes`.
   */
  lying: RawBuilder<unknown>;
  /** Null: where most of it lies. */
  from: Whence | null;
}

/** What was moved, whence, and what lies elsewhere. */
export interface Loaded {
  lines: LoadedLine[];
  /** Null: no parcel lies anywhere, and nobody said. */
  from: Whence | null;
  stays: { place: string; name: string; parcels: number }[];
}

/** Where most of what is asked for lies, or what was said. */
const leaving = (from: Whence | null): RawBuilder<unknown> =>
  from
    ? sql`select ${from.place} as place, ${from.stationId}::uuid as station_id where exists (select from lying)`
    : sql`select y.place, y.station_id from lying y where y.place in ('depot', 'station')
           group by 1, 2 order by count(distinct y.parcel_id) desc, 1, 2 limit 1`;

/** The tables `lying`, `leaving` and `elsewhere` of `homes`, for a statement that begins with it. */
export const splitByPlace = ({ lying, from }: Loading): RawBuilder<unknown> => sql`
    lying as materialized (${lying}),
    leaving as materialized (${leaving(from)}),
    elsewhere as materialized (
      select y.* from lying y
       where not exists (select from leaving v where v.place = y.place and v.station_id is not distinct from y.station_id))`;

/** How many pieces of a line are in parcels elsewhere. */
export const staysOfLine = sql`(select order_id, product_id, sum(quantity)::int as quantity from elsewhere group by 1, 2)`;

/**
 * sorted → on a run, of the households of `homes` (household_id, nth in the order of the way): what lies in no parcel
 * elsewhere, of as many households as fit on one run. One statement; the database checks that no piece is lost.
 */
async function load(
  db: Database,
  communityId: string,
  homes: RawBuilder<unknown>,
  { lying, from }: Loading,
): Promise<Loaded> {
  const { rows } = await sql<Loaded>`
    with homes as materialized (${homes}),
    ${splitByPlace({ lying, from })},
    there as materialized (
      select o.household_id, l.order_id, l.product_id, coalesce(s.quantity, 0) as stays, b.nth
        from homes b
        join orders o on o.community_id = ${communityId} and o.household_id = b.household_id
        join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.sorted > 0
        left join ${staysOfLine} s on s.order_id = l.order_id and s.product_id = l.product_id
       where l.sorted > coalesce(s.quantity, 0)),
    moving as materialized (
      select l.order_id, l.product_id, t.household_id, l.sorted - t.stays as quantity
        from order_lines l join there t on t.order_id = l.order_id and t.product_id = l.product_id
       where l.community_id = ${communityId} and l.sorted > t.stays
         and t.household_id in (select household_id from there group by 1 order by min(nth) limit ${MOST_DOORS})
       order by l.order_id, l.product_id for update of l),
    moved as (
      update order_lines l set sorted = l.sorted - m.quantity, on_run = l.on_run + m.quantity
        from moving m
       where l.community_id = ${communityId} and l.order_id = m.order_id and l.product_id = m.product_id
      returning l.order_id, l.product_id, m.household_id, m.quantity, l.instead_of)
    select coalesce((select json_agg(json_build_object('orderId', m.order_id, 'productId', m.product_id, 'householdId',
                       m.household_id, 'quantity', m.quantity, 'insteadOf', m.instead_of)) from moved m), '[]') as lines,
           (select json_build_object('place', v.place, 'stationId', v.station_id) from leaving v) as "from",
           coalesce((select json_agg(json_build_object('place', n.place, 'name', n.name, 'parcels', n.parcels) order by n.parcels desc, n.name)
                       from (select name, place, count(distinct parcel_id)::int as parcels from elsewhere group by 1, 2) n), '[]') as stays`.execute(
    db,
  );
  return rows[0] ?? { lines: [], from: null, stays: [] };
}

/** Whether the households are brought their things now, or fetch them. */
interface Way {
  way: 'toDoor' | 'pickUp';
  now: Date;
}

/** The households of some entrances to which things go that way now and for which something is sorted, in climbing order. */
const atEntrances = (communityId: string, entranceIds: readonly string[], { way, now }: Way) => sql`
  select d.household_id, row_number() over (order by ${climbing('d')}) as nth from doors d
   where d.community_id = ${communityId} and d.entrance_id = any(${entranceIds}::uuid[])
     and goes_to_door(d.community_id, d.household_id, ${now}) = ${way === 'toDoor'}
     and exists (select from orders y join order_lines x on x.community_id = y.community_id and x.order_id = y.id
                  where y.community_id = d.community_id and y.household_id = d.household_id and x.sorted > 0)`;

/** For the households of some entrances, the first on the way; what does not fit on one run stays sorted. */
export const loadAt = (
  db: Database,
  communityId: string,
  entranceIds: readonly string[],
  { lying, from, way, now }: Loading & Way,
): Promise<Loaded> =>
  load(db, communityId, atEntrances(communityId, entranceIds, { way, now }), { lying, from });

/** For these households, whichever way things go to them. */
export const loadHouseholds = (
  db: Database,
  communityId: string,
  householdIds: readonly string[],
  { lying, from }: Loading,
): Promise<Loaded> =>
  load(
    db,
    communityId,
    sql`select b.id as household_id, b.nth from unnest(${householdIds}::uuid[]) with ordinality as b (id, nth)`,
    { lying, from },
  );
