-- What couriers leave at the gate (docs/decisions/0046). What became of a parcel follows from its moments, and from the
-- door of the run that carries it: a door without an answer brings it back.
create table gate_parcels (
  community_id   uuid not null,
  id             uuid not null,
  household_id   uuid not null,
  kind           text not null check (kind in ('medicine', 'fresh', 'other')),
  lies_at        text not null,
  registered_at  timestamptz not null,
  registered_by  uuid not null references accounts,
  drop_off_id    uuid,
  taken_at       timestamptz,
  taken_by       uuid references accounts,
  fetched_at     timestamptz,
  fetched_by     uuid references accounts,
  by_neighbour   boolean not null default false,
  missing_since  timestamptz,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households,
  foreign key (community_id, drop_off_id) references drop_offs,
  check ((drop_off_id is null) = (taken_at is null)),
  check ((fetched_at is null) = (fetched_by is null))
);
create index gate_parcels_there on gate_parcels (community_id, registered_at) where fetched_at is null;
create index gate_parcels_of_drop_off on gate_parcels (community_id, drop_off_id) where drop_off_id is not null;
create index gate_parcels_of_household on gate_parcels (community_id, household_id);

-- One shift at the gate hands over to the next: what the list said, what lay there, and which parcels were not found.
create table gate_shifts (
  community_id  uuid not null,
  id            uuid not null,
  handed_at     timestamptz not null,
  handed_by     uuid not null references accounts,
  listed        integer not null check (listed >= 0),
  counted       integer not null check (counted >= 0),
  extra         integer not null check (extra >= 0),
  missing       uuid[] not null default '{}',
  primary key (community_id, id),
  check (counted = listed - cardinality(missing) + extra)
);
create index gate_shifts_newest on gate_shifts (community_id, handed_at desc, id desc);
