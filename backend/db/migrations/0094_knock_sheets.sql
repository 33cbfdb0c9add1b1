-- One entrance of a round on paper (docs/decisions/0041): its code finds it, and a row's number finds its household. Kept
-- as printed: a door that comes later stands on another sheet.
create table knock_sheets (
  community_id   uuid not null,
  sheet_code     text not null check (sheet_code ~ '^[0-9]{8}$'),
  campaign_id    uuid not null,
  entrance_id    uuid not null,
  -- In the order of the paper: row 1 is the first.
  household_ids  uuid[] not null check (cardinality(household_ids) between 1 and 1000),
  printed_at     timestamptz not null,
  printed_by     uuid not null references accounts,
  primary key (community_id, sheet_code),
  foreign key (community_id, campaign_id) references campaigns,
  foreign key (community_id, entrance_id) references entrances (community_id, id)
);
create index knock_sheets_of_entrance on knock_sheets (community_id, campaign_id, entrance_id);
