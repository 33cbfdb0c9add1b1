-- Four digits at the door for medicine and money, and at the station for whoever fetches (docs/decisions/0046). The codes
-- are stored nowhere: they follow from household, day and key. Whether a door or a request wants one is decided when it is
-- loaded or asked for, so that all others are handed over as before.
alter table drop_offs
  add column needs_code boolean not null default false,
  add column by_code boolean not null default false,
  add column by_neighbour boolean not null default false,
  add column reminded_at timestamptz;
alter table requests add column needs_code boolean not null default false;

create table wrong_codes (
  community_id  uuid not null,
  id            uuid not null,
  household_id  uuid not null,
  purpose       text not null check (purpose in ('door', 'fetch')),
  day           date not null,
  tried_at      timestamptz not null,
  tried_by      uuid not null references accounts,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households
);
create index wrong_codes_of_day on wrong_codes (community_id, household_id, day);

create table code_waivers (
  community_id   uuid not null,
  id             uuid not null,
  household_id   uuid not null,
  drop_off_id    uuid,
  request_id     uuid,
  reason_sealed  text not null,
  waived_at      timestamptz not null,
  waived_by      uuid not null references accounts,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households,
  foreign key (community_id, drop_off_id) references drop_offs,
  foreign key (community_id, request_id) references requests,
  check (num_nonnulls(drop_off_id, request_id) = 1)
);
create unique index one_waiver_of_drop_off on code_waivers (community_id, drop_off_id) where drop_off_id is not null;
create unique index one_waiver_of_request on code_waivers (community_id, request_id) where request_id is not null;

-- Pick-ups that are open: whom to remind, what is not fetched.
create index delivery_runs_to_fetch on delivery_runs (community_id, id) where kind = 'pickUp' and finished_at is null;
