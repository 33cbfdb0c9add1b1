-- What a household was told in the app. The key makes telling twice harmless.
create table messages (
  community_id  uuid not null,
  id            uuid not null,
  household_id  uuid not null,
  kind          text not null,
  body          text not null,
  order_id      uuid,
  key           text not null,
  at            timestamptz not null,
  primary key (community_id, id),
  unique (community_id, household_id, key),
  foreign key (community_id, household_id) references households
);
create index messages_household on messages (community_id, household_id, at desc);

create table pictures (
  community_id  uuid not null,
  id            uuid not null,
  household_id  uuid not null,
  content_type  text not null check (content_type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes         integer not null check (bytes between 1 and 512000),
  stored_as     text not null,
  added_by      uuid not null references accounts,
  added_at      timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households
);
