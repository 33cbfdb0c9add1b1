-- A building's code hangs in its hall. Found by its keyed hash before anybody knows which community it is of, so it is
-- a directory table; kept sealed as well, because a poster is printed again.
create table building_codes (
  id            uuid primary key,
  community_id  uuid not null references communities,
  building_id   uuid not null,
  code_hash     text not null unique,
  code_sealed   text not null,
  -- The picture that WeChat draws of it, once it was asked.
  mini_code     bytea,
  made_by       uuid references accounts,
  made_at       timestamptz not null,
  ended_at      timestamptz
);
create unique index building_codes_present on building_codes (community_id, building_id) where ended_at is null;

-- Somebody asks to be of a household, or to help. What they say of themselves is sealed.
create table join_requests (
  community_id     uuid not null references communities,
  id               uuid not null,
  account_id       uuid not null references accounts,
  kind             text not null check (kind in ('resident', 'familyProxy', 'volunteer')),
  entrance_id      uuid,
  room_no          text not null default '',
  name_sealed      text not null,
  phone_sealed     text not null,
  is_phone_verified boolean not null,
  -- Relation, skills and hours in one sealed text.
  words_sealed     text not null,
  asked_at         timestamptz not null,
  state            text not null check (state in ('waiting', 'joined', 'declined', 'withdrawn')),
  answered_at      timestamptz,
  answered_by      uuid references accounts,
  reason_sealed    text,
  -- What it has led to.
  household_id     uuid,
  grant_id         uuid references role_grants,
  -- Joined by its phone alone, and not yet looked at by anybody who knows.
  needs_look       boolean not null default false,
  primary key (community_id, id),
  foreign key (community_id, entrance_id) references entrances,
  foreign key (community_id, household_id) references households,
  check ((kind = 'volunteer') = (entrance_id is null)),
  check ((state = 'waiting') = (answered_at is null)),
  check ((state = 'declined') = (reason_sealed is not null)),
  check ((state = 'joined') = (grant_id is not null))
);
create index join_requests_open on join_requests (community_id, asked_at, id) where state = 'waiting' or needs_look;
create index join_requests_account on join_requests (account_id, asked_at desc);
create index join_requests_grant on join_requests (community_id, grant_id) where grant_id is not null;
