-- A hand-out whose cell closes by a run's door or at the station (docs/decisions/0042). A row: the share of this door of a
-- run is the run's until the door has an outcome.
create table carried_shares (
  community_id  uuid not null,
  campaign_id   uuid not null,
  drop_off_id   uuid not null,
  attached_by   uuid not null references accounts,
  attached_at   timestamptz not null,
  primary key (community_id, campaign_id, drop_off_id),
  foreign key (community_id, campaign_id) references campaigns,
  foreign key (community_id, drop_off_id) references drop_offs
);
create index carried_shares_of_drop_off on carried_shares (community_id, drop_off_id);

-- The door of a run of which a knock tells: one knock for each, for ever.
alter table door_knocks add column drop_off_id uuid;
alter table door_knocks add foreign key (community_id, drop_off_id) references drop_offs not valid;
create unique index door_knocks_of_drop_off on door_knocks (community_id, campaign_id, drop_off_id)
  where drop_off_id is not null;

-- What lies there obeyed a narrower rule: it need not be looked through.
alter table door_knocks drop constraint door_knocks_way_check;
alter table door_knocks add constraint door_knocks_way_check
  check (way in ('door', 'phone', 'self', 'relative', 'neighbour', 'run', 'pickUp')) not valid;
