-- Where a parcel was at a moment, and since when: the newest of what was said of it and not declared wrong, and of what
-- the doors of runs say. What was handed over is over: no later scan takes it back. `place`: depot, vehicle, station,
-- run, door, fetched. At no moment since its packing is there none (docs/decisions/0046).
create or replace function parcel_place_at(of_community uuid, of_parcel uuid, moment timestamptz) returns table (
  place text, kind text, since timestamptz, deed_id uuid, trip_id uuid, station_id uuid, run_id uuid
) language sql stable as $$
  select case n.kind when 'loaded' then 'vehicle' when 'onRun' then 'run' when 'delivered' then 'door'
                     when 'fetched' then 'fetched'
                     else case when n.station_id is null then 'depot' else 'station' end end,
         n.kind, n.at, n.deed_id, n.trip_id, n.station_id, n.run_id
    from (select e.kind, e.at, e.deed_id, e.trip_id, e.station_id, e.run_id
            from parcel_events e
           where e.community_id = of_community and e.parcel_id = of_parcel and e.at <= moment and e.kind <> 'void'
             and not exists (select from parcel_events c
                              where c.community_id = e.community_id and c.parcel_id = e.parcel_id
                                and (c.corrects_id = e.deed_id
                                     or (c.corrects_id = e.corrects_id and c.deed_id > e.deed_id)))
          union all
          select d.kind, d.at, f.id, null, d.station_id, f.run_id
            from drop_off_parcels x
            join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
            join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
            cross join lateral (
              select 'onRun' as kind, r.departed_at as at, null::uuid as station_id where r.kind = 'toDoor'
              union all
              select case when not is_delivered(f.outcome) then 'broughtBack'
                          when r.kind = 'pickUp' then 'fetched' else 'delivered' end,
                     greatest(least(f.happened_at, f.confirmed_at), r.departed_at),
                     case when not is_delivered(f.outcome) then r.station_id end
               where f.outcome is not null
              union all
              select 'broughtBack', r.finished_at, r.station_id where f.outcome is null) d
           where x.community_id = of_community and x.parcel_id = of_parcel and d.at <= moment) n
   order by n.kind in ('delivered', 'fetched') desc, n.at desc,
            array_position(array['packed', 'loaded', 'unloaded', 'onRun', 'broughtBack'], n.kind) desc, n.deed_id desc
   limit 1
$$;
