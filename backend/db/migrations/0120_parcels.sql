-- Parcels that are loaded and unloaded as one.
create table crates (
  community_id  uuid not null references communities,
  id            uuid not null,
  -- One count of the day for crates and parcels: a code names one thing.
  parcel_no     integer not null,
  made_on       date not null,
  code          text not null,
  packed_at     timestamptz not null,
  packed_by     uuid not null references accounts,
  primary key (community_id, id),
  unique (community_id, made_on, parcel_no)
);
create index crates_by_code on crates (community_id, code, packed_at desc);

-- What has a label: some of a household's pieces, or its share of a hand-out. Keeps its number wherever it goes.
create table parcels (
  community_id  uuid not null references communities,
  id            uuid not null,
  parcel_no     integer not null,
  made_on       date not null,
  code          text not null,
  household_id  uuid not null,
  -- The share of this hand-out; null: pieces of orders (parcel_lines).
  campaign_id   uuid,
  nth           integer not null,
  of_many       integer not null,
  crate_id      uuid,
  packed_at     timestamptz not null,
  packed_by     uuid not null references accounts,
  primary key (community_id, id),
  unique (community_id, made_on, parcel_no),
  foreign key (community_id, household_id) references households,
  foreign key (community_id, campaign_id) references campaigns,
  foreign key (community_id, crate_id) references crates,
  check (nth between 1 and of_many)
);
create index parcels_by_code on parcels (community_id, code, packed_at desc);
create index parcels_of_household on parcels (community_id, household_id, packed_at desc);
create index parcels_by_packing on parcels (community_id, packed_at desc, id desc);
create index parcels_of_crate on parcels (community_id, crate_id) where crate_id is not null;
create index parcels_of_campaign on parcels (community_id, campaign_id, household_id) where campaign_id is not null;

create table parcel_lines (
  community_id  uuid not null,
  parcel_id     uuid not null,
  order_id      uuid not null,
  product_id    uuid not null,
  quantity      integer not null check (quantity > 0),
  primary key (community_id, parcel_id, order_id, product_id),
  foreign key (community_id, parcel_id) references parcels,
  foreign key (community_id, order_id, product_id) references order_lines
);
create index parcel_lines_of_line on parcel_lines (community_id, order_id, product_id);

-- What somebody said of a parcel, only added to: one row of one deed. `at` is the phone's time, never before the packing
-- and never after the server heard of it. What a run does to a parcel is not written here: it follows from the door
-- that carries it (docs/decisions/0046).
create table parcel_events (
  community_id  uuid not null,
  parcel_id     uuid not null,
  deed_id       uuid not null,
  kind          text not null
    check (kind in ('packed', 'loaded', 'unloaded', 'onRun', 'delivered', 'broughtBack', 'fetched', 'void')),
  at            timestamptz not null,
  happened_at   timestamptz not null,
  heard_at      timestamptz not null,
  by            uuid not null references accounts,
  trip_id       uuid,
  -- Null: the depot.
  station_id    uuid,
  run_id        uuid,
  crate_id      uuid,
  -- The deed whose row of this parcel was wrong; this one stands in its place.
  corrects_id   uuid,
  primary key (community_id, parcel_id, deed_id),
  foreign key (community_id, parcel_id) references parcels,
  foreign key (community_id, trip_id) references trips,
  foreign key (community_id, station_id) references building_groups,
  foreign key (community_id, run_id) references delivery_runs,
  foreign key (community_id, crate_id) references crates,
  check (at <= heard_at),
  check (kind <> 'void' or corrects_id is not null),
  check (kind <> 'packed' or corrects_id is null),
  check ((kind = 'onRun') = (run_id is not null)),
  check (kind <> 'loaded' or trip_id is not null)
);
create index parcel_events_by_time on parcel_events (community_id, parcel_id, at desc);
create index parcel_events_of_trip on parcel_events (community_id, trip_id) where trip_id is not null;

-- The parcels that a door of a run carries: when they leave and what becomes of them is what the run says.
create table drop_off_parcels (
  community_id  uuid not null,
  parcel_id     uuid not null,
  drop_off_id   uuid not null,
  primary key (community_id, parcel_id, drop_off_id),
  foreign key (community_id, parcel_id) references parcels,
  foreign key (community_id, drop_off_id) references drop_offs
);
create index drop_off_parcels_of_drop_off on drop_off_parcels (community_id, drop_off_id);
