import type { SortingEntrance, SortingHousehold } from '@/contract/dispatch';
import { deliveryWay } from '@/domain/control-level';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { topDown, walking } from '../../../db/doors';
import { isUnderWay } from '../parcels/parcels';
import { piecesOf } from '../pieces/pieces-of';

/** The weight of these pieces as the contract's Load. */
const loadOf = (column: 'received' | 'sorted') => sql`json_build_object(
  'grams', coalesce(sum(l.${sql.ref(column)}::bigint * p.weight_grams), 0),
  'unweighed', coalesce(sum(l.${sql.ref(column)}) filter (where p.weight_grams is null), 0)::int)`;

/** Entrances for which something lies at the station: 户, 件 to sort, 件 sorted. */
export async function listEntrances(
  db: Database,
  communityId: string,
  now: Date,
): Promise<SortingEntrance[]> {
  const { rows } = await sql<Omit<SortingEntrance, 'way'>>`
    select h.entrance_id, h.building_no, h.entrance_no,
           count(distinct o.household_id)::int as households,
           sum(l.received)::int as to_sort, sum(l.sorted)::int as sorted,
           count(distinct o.household_id) filter (where l.sorted > 0)::int as sorted_households,
           ${loadOf('received')} as to_sort_load, ${loadOf('sorted')} as sorted_load,
           control_level_at(h.community_id, h.building_id, ${now}) as level, g.name as station_name,
           count(distinct o.household_id) filter (where l.sorted > 0 and d.household_id is not null)::int as sorted_to_door
      from order_lines l
      join products p on p.community_id = l.community_id and p.id = l.product_id
      join orders o on o.community_id = l.community_id and o.id = l.order_id
      join doors h on h.community_id = o.community_id and h.household_id = o.household_id
      left join door_deliveries d on d.community_id = h.community_id and d.household_id = h.household_id
      left join building_group_members m on m.community_id = h.community_id and m.building_id = h.building_id
           and m.kind = 'station'
      left join building_groups g on g.community_id = m.community_id and g.id = m.group_id
     where l.community_id = ${communityId} and (l.received > 0 or l.sorted > 0)
     group by h.community_id, h.building_id, h.entrance_id, h.building_no, h.entrance_no, ${walking('h')}, g.name
     order by ${walking('h')} limit 1000`.execute(db);
  return rows.map((row) => {
    const way = deliveryWay(row.level);
    return { ...row, way, sortedToDoor: way === 'toDoor' ? row.sortedHouseholds : row.sortedToDoor };
  });
}

/** What came short or broken of the orders of household `h` of which something lies at the station. */
const lackingOf = sql`(
  select coalesce(json_agg(json_build_object('name', m.name, 'measure', m.measure, 'quantity', m.quantity)
                           order by m.position, m.id), '[]')
    from (select p.id, p.name, p.measure, p.position, sum(l.short + l.damaged)::int as quantity
            from orders o
            join order_lines l on l.community_id = o.community_id and l.order_id = o.id
            join products p on p.community_id = l.community_id and p.id = l.product_id
           where o.community_id = h.community_id and o.household_id = h.id and l.short + l.damaged > 0
             and exists (select from order_lines here where here.community_id = o.community_id
                            and here.order_id = o.id and (here.received > 0 or here.sorted > 0))
           group by p.community_id, p.id) m)`;

/** How many parcels hold what is sorted for household `h`. */
const parcelsOf = sql`(
  select count(distinct y.parcel_id)::int
    from orders o
    join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.sorted > 0
    join parcel_lines y on y.community_id = l.community_id and y.order_id = l.order_id and y.product_id = l.product_id
    join parcels c on c.community_id = y.community_id and c.id = y.parcel_id
   where o.community_id = h.community_id and o.household_id = h.id and ${isUnderWay})`;

/** What each household of an entrance gets and what it lacks, top floor first. */
export async function listHouseholds(
  db: Database,
  communityId: string,
  entranceId: string,
): Promise<SortingHousehold[]> {
  const { rows } = await sql<SortingHousehold>`
    select h.id as household_id, h.floor, h.room_no, sum(q.to_sort) = 0 as is_sorted,
           exists (select from door_deliveries d where d.community_id = h.community_id
                      and d.household_id = h.id) as has_door_delivery,
           exists (select from care_flags c where c.community_id = h.community_id
                      and c.household_id = h.id) as has_care,
           ${piecesOf} as pieces, ${lackingOf} as lacking, ${parcelsOf} as parcels
      from households h
      join (select o.household_id, l.product_id, l.instead_of, sum(l.received)::int as to_sort,
                   sum(l.received + l.sorted)::int as quantity
              from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
             where l.community_id = ${communityId} and (l.received > 0 or l.sorted > 0)
             group by 1, 2, 3) q on q.household_id = h.id
      join products p on p.community_id = h.community_id and p.id = q.product_id
     where h.community_id = ${communityId} and h.entrance_id = ${entranceId}
     group by h.community_id, h.id order by ${topDown('h')} limit 400`.execute(db);
  return rows;
}
