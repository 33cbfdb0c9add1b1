-- What leaves the house goes to a person with an account, to a number of the register, or to the robot of a staff group
-- (docs/decisions/0043). Rows of the release before have an account, and go on as they are.
alter table message_deliveries
  alter column account_id drop not null,
  add column contact_id uuid,
  add column robot_id uuid,
  add constraint message_deliveries_one_address check (num_nonnulls(account_id, contact_id, robot_id) = 1),
  add constraint message_deliveries_contact unique (community_id, message_id, contact_id, channel),
  add constraint message_deliveries_robot unique (community_id, message_id, robot_id, channel),
  add constraint message_deliveries_of_contact foreign key (community_id, contact_id) references contacts
    on delete cascade;

-- A few words for the head of what leaves the house; without them the title of its kind is taken.
alter table messages add column subject text;
alter table account_messages add column subject text;

-- The robot of a group of staff in WeCom. Its key lets anybody write into the group, so it lies sealed. `posted_at`: its
-- posts of the last minute.
create table wecom_robots (
  community_id  uuid not null references communities,
  id            uuid not null,
  name          text not null,
  key_sealed    text not null,
  posted_at     timestamptz[] not null default '{}',
  added_by      uuid not null references accounts,
  added_at      timestamptz not null,
  ended_at      timestamptz,
  primary key (community_id, id)
);

alter table message_deliveries
  add constraint message_deliveries_of_robot foreign key (community_id, robot_id) references wecom_robots;

-- What the groups of staff of a community were told; the key tells them once.
create table group_messages (
  community_id  uuid not null references communities,
  id            uuid not null,
  kind          text not null,
  body          text not null,
  subject       text,
  link_kind     text,
  link_id       uuid,
  key           text not null,
  at            timestamptz not null,
  primary key (community_id, id),
  unique (community_id, key)
);

-- What somebody has allowed WeChat to show, or a card has used. Only added to; the event that made it counts once.
-- `twin_of`: the same thing said by the phone and by the platform, of which one counts.
create table subscription_entries (
  account_id   uuid not null references accounts,
  template_id  text not null,
  event        text not null,
  kind         text not null check (kind in ('accepted', 'sent', 'usedUp', 'cancelled')),
  said_by      text not null check (said_by in ('phone', 'platform', 'sender')),
  amount       integer not null check (amount between -1 and 1),
  twin_of      text,
  at           timestamptz not null,
  primary key (account_id, template_id, event),
  unique (account_id, template_id, twin_of),
  check (twin_of is null or amount = 0)
);

-- A text message that was sent to a number, or may have been; by keyed hashes, so that nobody reads who was written to
-- what. The caps of the carriers are counted here.
create table sms_sends (
  id           uuid primary key,
  number_hash  text not null,
  text_hash    text not null,
  at           timestamptz not null
);
create index sms_sends_number on sms_sends (number_hash, at);
create index sms_sends_age on sms_sends (at);
