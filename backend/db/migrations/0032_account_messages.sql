-- What a person was told in the app about their work, not about their home: a run that was given to somebody else.
create table account_messages (
  community_id  uuid not null references communities,
  id            uuid not null,
  account_id    uuid not null references accounts,
  kind          text not null,
  body          text not null,
  key           text not null,
  at            timestamptz not null,
  primary key (community_id, id),
  unique (community_id, account_id, key)
);
create index account_messages_latest on account_messages (community_id, account_id, at desc);
