-- What carries parcels to a station. A limit that nobody has said is none.
create table vehicles (
  community_id    uuid not null references communities,
  id              uuid not null,
  name            text not null,
  kind            text not null check (kind in ('tricycle', 'van', 'handcart', 'onFoot')),
  most_grams      integer check (most_grams > 0),
  most_pieces     integer check (most_pieces > 0),
  most_cold       integer check (most_cold >= 0),
  created_at      timestamptz not null,
  ended_at        timestamptz,
  primary key (community_id, id)
);
create unique index vehicles_named on vehicles (community_id, name) where ended_at is null;

-- When something leaves for a station each day by Beijing's clock, and how long it takes while no day has shown it.
create table timetables (
  community_id  uuid not null,
  station_id    uuid not null,
  vehicle_id    uuid not null,
  first_at      time not null,
  last_at       time not null,
  every_minutes integer not null check (every_minutes between 5 and 1440),
  ride_minutes  integer not null check (ride_minutes between 1 and 600),
  door_minutes  integer not null check (door_minutes between 1 and 1440),
  primary key (community_id, station_id),
  foreign key (community_id, station_id) references building_groups on delete cascade,
  foreign key (community_id, vehicle_id) references vehicles,
  check (first_at <= last_at)
);

-- One departure of a vehicle to a station. Times of the phone stand beside those at which the server heard.
create table trips (
  community_id      uuid not null references communities,
  id                uuid not null,
  trip_no           integer not null,
  made_on           date not null,
  vehicle_id        uuid not null,
  station_id        uuid not null,
  due_at            timestamptz not null,
  -- The station for which the timetable has made it: once for each departure. Null: made by hand.
  timetable_of      uuid,
  created_at        timestamptz not null,
  created_by        uuid not null references accounts,
  departed_at       timestamptz,
  departed_heard_at timestamptz,
  departed_by       uuid references accounts,
  arrived_at        timestamptz,
  arrived_heard_at  timestamptz,
  arrived_by        uuid references accounts,
  cancelled_at      timestamptz,
  cancelled_by      uuid references accounts,
  primary key (community_id, id),
  unique (community_id, made_on, trip_no),
  unique (community_id, timetable_of, due_at),
  foreign key (community_id, vehicle_id) references vehicles,
  foreign key (community_id, station_id) references building_groups,
  check ((departed_at is null) = (departed_by is null)),
  check ((departed_at is null) = (departed_heard_at is null)),
  check ((arrived_at is null) = (arrived_by is null)),
  check ((arrived_at is null) = (arrived_heard_at is null)),
  check (arrived_at is null or departed_at is not null),
  check (cancelled_at is null or departed_at is null),
  check ((cancelled_at is null) = (cancelled_by is null))
);
create index trips_by_due on trips (community_id, due_at desc, id desc);
create index trips_under_way on trips (community_id, station_id) where arrived_at is null and cancelled_at is null;

-- Carrying stands still for a reason: one station, one vehicle, or everything.
create table suspensions (
  community_id    uuid not null references communities,
  id              uuid not null,
  scope           text not null check (scope in ('everything', 'station', 'vehicle')),
  station_id      uuid,
  vehicle_id      uuid,
  reason          text not null,
  begun_at        timestamptz not null,
  begun_by        uuid not null references accounts,
  -- When staff expect to go on.
  expected_until  timestamptz not null,
  ended_at        timestamptz,
  ended_by        uuid references accounts,
  primary key (community_id, id),
  foreign key (community_id, station_id) references building_groups,
  foreign key (community_id, vehicle_id) references vehicles,
  check ((scope = 'station') = (station_id is not null)),
  check ((scope = 'vehicle') = (vehicle_id is not null)),
  check ((ended_at is null) = (ended_by is null)),
  check (expected_until > begun_at)
);
create unique index suspensions_now on suspensions (community_id, scope, coalesce(station_id, vehicle_id, community_id))
  where ended_at is null;
create index suspensions_by_begin on suspensions (community_id, begun_at desc, id desc);
