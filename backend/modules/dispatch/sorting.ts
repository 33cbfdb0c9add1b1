import type { SortingEntrance, SortingHousehold } from '@/contract/dispatch';
import { deliveryWay } from '@/domain/control-level';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { piecesOf } from './pieces-of';

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
    select e.id as "entranceId", b.building_no as "buildingNo", e.entrance_no as "entranceNo",
           count(distinct o.household_id)::int as households,
           sum(l.received)::int as "toSort", sum(l.sorted)::int as sorted,
           count(distinct o.household_id) filter (where l.sorted > 0)::int as "sortedHouseholds",
           ${loadOf('received')} as "toSortLoad", ${loadOf('sorted')} as "sortedLoad",
           control_level_at(b.community_id, b.id, ${now}) as level, g.name as "stationName",
           count(distinct o.household_id) filter (where l.sorted > 0 and d.household_id is not null)::int as "sortedToDoor"
      from order_lines l
      join products p on p.community_id = l.community_id and p.id = l.product_id
      join orders o on o.community_id = l.community_id and o.id = l.order_id
      join households h on h.community_id = o.community_id and h.id = o.household_id
      join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
      join buildings b on b.community_id = e.community_id and b.id = e.building_id
      left join door_deliveries d on d.community_id = h.community_id and d.household_id = h.id
      left join building_group_members m on m.community_id = b.community_id and m.building_id = b.id
           and m.kind = 'station'
      left join building_groups g on g.community_id = m.community_id and g.id = m.group_id
     where l.community_id = ${communityId} and (l.received > 0 or l.sorted > 0)
     group by e.community_id, e.id, b.community_id, b.id, g.name order by b.position, e.position limit 1000`.execute(
    db,
  );
  return rows.map((row) => {
    const way = deliveryWay(row.level);
    return { ...row, way, sortedToDoor: way === 'toDoor' ? row.sortedHouseholds : row.sortedToDoor };
  });
}

/** What each household of an entrance gets, top floor first. */
export async function listHouseholds(
  db: Database,
  communityId: string,
  entranceId: string,
): Promise<SortingHousehold[]> {
  const { rows } = await sql<SortingHousehold>`
    select h.id as "householdId", h.floor, h.room_no as "roomNo", sum(q.to_sort) = 0 as "isSorted",
           exists (select from door_deliveries d where d.community_id = h.community_id
                      and d.household_id = h.id) as "hasDoorDelivery",
           exists (select from care_flags c where c.community_id = h.community_id
                      and c.household_id = h.id) as "hasCare",
           ${piecesOf} as pieces
      from households h
      join (select o.household_id, l.product_id, sum(l.received)::int as to_sort,
                   sum(l.received + l.sorted)::int as quantity
              from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
             where l.community_id = ${communityId} and (l.received > 0 or l.sorted > 0)
             group by 1, 2) q on q.household_id = h.id
      join products p on p.community_id = h.community_id and p.id = q.product_id
     where h.community_id = ${communityId} and h.entrance_id = ${entranceId}
     group by h.community_id, h.id order by h.floor desc, length(h.room_no), h.room_no limit 400`.execute(db);
  return rows;
}
