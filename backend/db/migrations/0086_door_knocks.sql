-- Rounds over the cells of a campaign, and every knock, call and answer as a fact of its own (docs/decisions/0041).
create table rounds (
  community_id   uuid not null,
  campaign_id    uuid not null,
  form           jsonb not null,
  success        text not null check (success in ('doorOpened', 'everyoneSeen')),
  buttons        smallint not null check (buttons in (2, 4)),
  cloned_from    uuid,
  primary key (community_id, campaign_id),
  foreign key (community_id, campaign_id) references campaigns
);

-- Only added to. The id is the deed's: what a phone sends again after weeks adds nothing.
create table door_knocks (
  community_id        uuid not null,
  id                  uuid not null,
  campaign_id         uuid not null,
  household_id        uuid not null,
  outcome             text not null,
  way                 text not null check (way in ('door', 'phone', 'self', 'relative', 'neighbour')),
  entered_from        text not null check (entered_from in ('phone', 'paper', 'self')),
  happened_at         timestamptz not null,
  recorded_at         timestamptz not null,
  recorded_by         uuid not null references accounts,
  -- Who knocked where somebody else has typed it; themselves otherwise.
  knocked_by          uuid references accounts,
  -- Answers, corrections of the register and remark, as one sealed JSON.
  said_sealed         text,
  people_count        smallint,
  seen_residents      uuid[] not null default '{}',
  needs_home_service  boolean,
  sheet_code          text,
  device              text not null,
  seq                 integer not null,
  saw_version         integer not null,
  version             integer not null,
  is_late             boolean not null default false,
  voided_at           timestamptz,
  voided_by           uuid references accounts,
  primary key (community_id, id),
  foreign key (community_id, campaign_id, household_id) references cells (community_id, campaign_id, household_id)
);
create index door_knocks_of_cell on door_knocks (community_id, campaign_id, household_id);
create index door_knocks_of_person on door_knocks (community_id, campaign_id, recorded_by);

-- An entrance given to somebody for a round: advice who goes where, no lock.
create table door_leases (
  community_id   uuid not null,
  id             uuid not null,
  campaign_id    uuid not null,
  entrance_id    uuid not null,
  account_id     uuid not null references accounts,
  given_by       uuid not null references accounts,
  given_at       timestamptz not null,
  until_at       timestamptz not null,
  ended_at       timestamptz,
  primary key (community_id, id),
  foreign key (community_id, campaign_id) references campaigns,
  foreign key (community_id, entrance_id) references entrances (community_id, id)
);
create index door_leases_of_person on door_leases (community_id, account_id, campaign_id);
