-- Directory tables: who somebody is and what they may do where. They hold no household's own affairs, so their
-- keys do not begin with community_id (docs/DATABASE.md lists them).

create table counties (
  id    uuid primary key,
  name  text not null
);

create table teams (
  id         uuid primary key,
  county_id  uuid not null references counties,
  name       text not null
);

create table communities (
  id          uuid primary key,
  team_id     uuid not null references teams,
  name        text not null,
  created_at  timestamptz not null
);

create table accounts (
  id           uuid primary key,
  name_sealed  text not null,
  created_at   timestamptz not null,
  disabled_at  timestamptz
);

create table identities (
  kind          text not null check (kind in ('wechat', 'password')),
  subject       text not null,
  account_id    uuid not null references accounts,
  secret_hash   text,
  created_at    timestamptz not null,
  primary key (kind, subject),
  check ((kind = 'password') = (secret_hash is not null))
);

create table sessions (
  token_hash  text primary key,
  account_id  uuid not null references accounts,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  ended_at    timestamptz
);
create index sessions_account on sessions (account_id);
create index sessions_expiry on sessions (expires_at);

create table role_grants (
  id            uuid primary key,
  account_id    uuid not null references accounts,
  role          text not null check (role in ('resident', 'familyProxy', 'captain', 'volunteer', 'staff',
                                              'supervisor', 'commander', 'admin')),
  level         text not null check (level in ('installation', 'county', 'team', 'community', 'building',
                                               'entrance', 'household')),
  county_id     uuid references counties,
  team_id       uuid references teams,
  community_id  uuid references communities,
  building_id   uuid,
  entrance_id   uuid,
  household_id  uuid,
  starts_at     timestamptz not null,
  ends_at       timestamptz,
  granted_by    uuid references accounts,
  granted_at    timestamptz not null,
  check (ends_at is null or ends_at > starts_at),
  check ((level = 'county') = (county_id is not null)),
  check ((level = 'team') = (team_id is not null)),
  check ((level in ('community', 'building', 'entrance', 'household')) = (community_id is not null)),
  check ((level = 'building') = (building_id is not null)),
  check ((level = 'entrance') = (entrance_id is not null)),
  check ((level = 'household') = (household_id is not null))
);
create index role_grants_account on role_grants (account_id);
create index role_grants_place on role_grants (community_id, role);

create table invitations (
  id               uuid primary key,
  code_hash        text not null unique,
  community_id     uuid not null references communities,
  role             text not null check (role in ('resident', 'familyProxy', 'captain', 'volunteer', 'staff')),
  level            text not null check (level in ('community', 'entrance', 'household')),
  entrance_id      uuid,
  household_id     uuid,
  for_name_sealed  text not null,
  created_by       uuid references accounts,
  created_at       timestamptz not null,
  expires_at       timestamptz not null,
  used_at          timestamptz,
  used_by          uuid references accounts,
  cancelled_at     timestamptz,
  check ((level = 'entrance') = (entrance_id is not null)),
  check ((level = 'household') = (household_id is not null)),
  check ((used_at is null) = (used_by is null))
);
create index invitations_community on invitations (community_id, created_at desc);

-- Wrong codes and passwords of one origin: the keyed hash of a WeChat identity, a login name or an address.
-- window_start is the moment of the last wrong try.
create table code_tries (
  who           text primary key,
  failed_tries  integer not null,
  window_start  timestamptz not null
);
