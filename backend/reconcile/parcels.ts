import { sql } from 'kysely';
import type { Check } from './check';

/** Nobody can say where it is, although it was packed. */
const hasAPlace = sql`
  select 'a parcel has a place from its packing on', c.community_id, concat('parcel ', c.id), 1, 0
    from parcels c
   where not exists (select from parcel_place_at(c.community_id, c.id, c.packed_at))`;

/** What is in parcels that no door has taken or refused: as many pieces as are sorted or on a run that carries parcels. */
const holdsItsPieces = sql`
  select 'parcels hold the pieces that are sorted or on a run', l.community_id,
         concat('order ', l.order_id, ' product ', l.product_id),
         l.sorted + l.on_run - coalesce(o.pieces, 0), coalesce(k.packed, 0)
    from order_lines l
    left join (
      select y.community_id, y.order_id, y.product_id, sum(y.quantity)::int as packed
        from parcel_lines y
       where not exists (
         select from drop_off_parcels x
           join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
          where x.community_id = y.community_id and x.parcel_id = y.parcel_id
            and (is_delivered(f.outcome) or f.outcome = 'refused'))
       group by 1, 2, 3) k
      on k.community_id = l.community_id and k.order_id = l.order_id and k.product_id = l.product_id
    left join (
      select x.community_id, x.order_id, x.product_id, sum(x.quantity)::int as pieces
        from drop_off_lines x
        join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id and f.outcome is null
        join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id and r.finished_at is null
       where not exists (select from drop_off_parcels p
                          where p.community_id = f.community_id and p.drop_off_id = f.id)
       group by 1, 2, 3) o
      on o.community_id = l.community_id and o.order_id = l.order_id and o.product_id = l.product_id
   where exists (select from parcel_lines y where y.community_id = l.community_id and y.order_id = l.order_id
                    and y.product_id = l.product_id)
     and coalesce(k.packed, 0) <> l.sorted + l.on_run - coalesce(o.pieces, 0)`;

/** Two lists of one thing: what holds today, and since when. */
const serviceIsDated = sql`
  select 'a station serves the buildings of its open periods', coalesce(m.community_id, s.community_id),
         concat('building ', coalesce(m.building_id, s.building_id)), (m.building_id is not null)::int,
         (s.building_id is not null)::int
    from (select * from building_group_members where kind = 'station') m
    full join (select * from station_service where ends_at is null) s
      on s.community_id = m.community_id and s.building_id = m.building_id and s.station_id = m.group_id
   where m.building_id is null or s.building_id is null`;

export const parcelChecks: readonly Check[] = [hasAPlace, holdsItsPieces, serviceIsDated];
