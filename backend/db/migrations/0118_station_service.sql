-- Which station serves a building from when to when: a run of last week keeps the station that it left from.
-- building_group_members says what holds today, and its open periods are the same.
create table station_service (
  community_id  uuid not null,
  building_id   uuid not null,
  starts_at     timestamptz not null,
  station_id    uuid not null,
  ends_at       timestamptz,
  primary key (community_id, building_id, starts_at),
  foreign key (community_id, building_id) references buildings on delete cascade,
  foreign key (community_id, station_id) references building_groups on delete cascade,
  check (ends_at > starts_at)
);
create unique index station_service_now on station_service (community_id, building_id) where ends_at is null;
create index station_service_of_station on station_service (community_id, station_id, starts_at desc);

-- Nobody wrote down since when: since there was the station.
insert into station_service (community_id, building_id, starts_at, station_id)
select m.community_id, m.building_id, g.created_at, m.group_id
  from building_group_members m
  join building_groups g on g.community_id = m.community_id and g.id = m.group_id
 where m.kind = 'station';

-- A station that served somebody is not deleted when it is removed: what happened there still names it.
alter table building_groups add column ended_at timestamptz;

-- Where a run left from: the station, when one serves all of its buildings, and what the stations were called that day.
alter table delivery_runs
  add column station_id uuid,
  add column station_names text[];
alter table delivery_runs
  add foreign key (community_id, station_id) references building_groups on delete set null (station_id) not valid;

-- What has been shown of runs that have left: the stations of today.
update delivery_runs r set station_names = n.names, station_id = n.one
  from (select f.community_id, f.run_id, array_agg(distinct g.name) as names,
               case when count(distinct g.id) = 1 then (array_agg(g.id))[1] end as one
          from drop_offs f
          join households h on h.community_id = f.community_id and h.id = f.household_id
          join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
          join building_group_members m on m.community_id = e.community_id and m.building_id = e.building_id
               and m.kind = 'station'
          join building_groups g on g.community_id = m.community_id and g.id = m.group_id
         group by 1, 2) n
 where r.departed_at is not null and r.community_id = n.community_id and r.id = n.run_id;
