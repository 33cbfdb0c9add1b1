-- A seeded sample of the doors that one person closed in a round, to be knocked or phoned once more by somebody else
-- (docs/decisions/0041). Drawn once: whoever does not like it cannot draw again.
create table lot_samples (
  community_id  uuid not null,
  id            uuid not null,
  campaign_id   uuid not null,
  -- Whose doors they are.
  account_id    uuid not null references accounts,
  seed          text not null,
  -- Of how many doors of theirs.
  lot           integer not null,
  drawn_by      uuid not null references accounts,
  drawn_at      timestamptz not null,
  primary key (community_id, id),
  unique (community_id, campaign_id, account_id),
  foreign key (community_id, campaign_id) references campaigns
);

create table lot_sample_doors (
  community_id  uuid not null,
  sample_id     uuid not null,
  household_id  uuid not null,
  position      smallint not null,
  agrees        boolean,
  checked_by    uuid references accounts,
  checked_at    timestamptz,
  primary key (community_id, sample_id, household_id),
  foreign key (community_id, sample_id) references lot_samples,
  foreign key (community_id, household_id) references households (community_id, id),
  constraint checked_by_somebody check ((agrees is null) = (checked_by is null) and (agrees is null) = (checked_at is null))
);
create index lot_sample_doors_of_household on lot_sample_doors (community_id, household_id);
