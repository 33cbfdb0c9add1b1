-- What a household was told of carrying that stands still (docs/decisions/0050): at most twice for the same parcels.
create table suspension_told (
  community_id  uuid not null,
  household_id  uuid not null,
  told_at       timestamptz not null,
  -- Null: nobody could say when its things would come.
  expected_at   timestamptz,
  times         smallint not null check (times between 1 and 2),
  primary key (community_id, household_id),
  foreign key (community_id, household_id) references households
);

-- Whose picture it is, is asked for every picture that a resident opens.
create index inbound_batches_picture on inbound_batches (community_id, picture_id) where picture_id is not null;
