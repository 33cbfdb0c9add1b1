-- One cell per household of a campaign's audience (docs/decisions/0041). What a cell says follows from its facts, which
-- the shelf of its kind keeps; campaigns alone writes it.
create table campaigns (
  community_id   uuid not null references communities,
  id             uuid not null,
  kind           text not null check (kind in ('round', 'rollCall', 'handOut')),
  number         integer not null check (number > 0),
  title          text not null,
  audience       jsonb not null,
  opened_cells   integer not null check (opened_cells > 0),
  deadline_at    timestamptz not null,
  opened_at      timestamptz not null,
  opened_by      uuid not null references accounts,
  closed_at      timestamptz,
  closed_by      uuid references accounts,
  closed_counts  jsonb,
  primary key (community_id, id),
  unique (community_id, kind, number),
  constraint closed_with_its_counts check ((closed_at is null) = (closed_counts is null))
);
create index campaigns_live on campaigns (community_id) where closed_at is null;

create table cells (
  community_id        uuid not null,
  campaign_id         uuid not null,
  household_id        uuid not null,
  origin              text not null check (origin in ('opened', 'cameLater')),
  -- What the cell's facts come to.
  outcome             text,
  way                 text,
  closed_at           timestamptz,
  closed_by           uuid references accounts,
  attempts            smallint not null default 0,
  tried_parts         smallint not null default 0,
  phone_tries         smallint not null default 0,
  kin_tries           smallint not null default 0,
  last_attempt_at     timestamptz,
  is_provisional      boolean not null default false,
  is_contested        boolean not null default false,
  needs_home_service  boolean not null default false,
  people_seen         smallint,
  -- What people and rules decided beside them.
  settled_as          text check (settled_as in ('signedOff', 'movedOut', 'merged')),
  reason_sealed       text,
  chosen_knock_id     uuid,
  disproved_at        timestamptz,
  version             integer not null default 0,
  changed_at          timestamptz not null,
  primary key (community_id, campaign_id, household_id),
  foreign key (community_id, campaign_id) references campaigns,
  foreign key (community_id, household_id) references households (community_id, id),
  constraint closed_as_something check (closed_at is null or outcome is not null or settled_as is not null),
  constraint signed_off_with_a_reason check ((settled_as = 'signedOff') = (reason_sealed is not null))
);
create index cells_open on cells (community_id, campaign_id) where closed_at is null;
create index cells_of_household on cells (community_id, household_id) where closed_at is null;

-- Why nobody need knock there just now; each lifted by itself.
create table household_pauses (
  community_id   uuid not null references communities,
  id             uuid not null,
  household_id   uuid,
  building_id    uuid,
  reason         text not null check (reason in ('away', 'hospital', 'quarantine', 'buildingClosed', 'other')),
  until_on       date,
  note_sealed    text,
  began_at       timestamptz not null,
  began_by       uuid not null references accounts,
  lifted_at      timestamptz,
  lifted_by      uuid references accounts,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households (community_id, id),
  constraint of_a_household_or_a_building check (num_nonnulls(household_id, building_id) = 1)
);
create index household_pauses_live on household_pauses (community_id) where lifted_at is null;
