-- What a phone last said of itself in a round: where it works, and how many deeds it still keeps (docs/decisions/0041,
-- 'Phones that keep silent'). Never what they say.
create table phone_reports (
  community_id   uuid not null,
  campaign_id    uuid not null,
  account_id     uuid not null references accounts,
  device         text not null,
  entrance_id    uuid not null,
  heard_at       timestamptz not null,
  -- All four are null when it keeps none; the moment is the phone's own.
  unsent         integer check (unsent > 0),
  oldest_at      timestamptz,
  first_seq      integer,
  last_seq       integer,
  primary key (community_id, campaign_id, account_id, device),
  foreign key (community_id, campaign_id) references campaigns,
  foreign key (community_id, entrance_id) references entrances (community_id, id),
  constraint unsent_whole check (num_nonnulls(unsent, oldest_at, first_seq, last_seq) in (0, 4))
);
