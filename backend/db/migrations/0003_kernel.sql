-- What the kernel keeps for every write: the answer to repeat, the audit row, what is to be told afterwards.
-- community_id is the nil uuid for deeds outside any community (binding an identity, making an account).

create table actions (
  community_id  uuid not null,
  account_id    uuid not null,
  procedure     text not null,
  action_id     uuid not null,
  input_hash    text not null,
  answer        jsonb,
  done_at       timestamptz not null,
  primary key (community_id, account_id, procedure, action_id)
);
create index actions_age on actions (done_at);

create table audit_log (
  community_id  uuid not null,
  id            uuid not null,
  at            timestamptz not null,
  account_id    uuid not null,
  procedure     text not null,
  household_id  uuid,
  action_id     uuid,
  request_id    text not null,
  primary key (community_id, id)
);
create index audit_log_time on audit_log (community_id, at);

create table outbox (
  community_id  uuid not null references communities,
  id            uuid not null,
  topic         text not null,
  key           text not null,
  payload       jsonb not null,
  run_at        timestamptz not null,
  attempts      integer not null default 0,
  done_at       timestamptz,
  last_error    text,
  primary key (community_id, id),
  unique (community_id, key)
);
create index outbox_due on outbox (run_at) where done_at is null;
