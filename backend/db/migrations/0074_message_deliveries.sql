-- A message on its way to one person by one channel that leaves the house (docs/decisions/0031). `last_reason` is a
-- word of ours and never anybody's data. Claimed is who sends it just now; what nobody settled in time is unknown.
create table message_deliveries (
  community_id   uuid not null references communities,
  id             uuid not null,
  message_id     uuid not null,
  account_id     uuid not null references accounts,
  channel        text not null,
  state          text not null default 'waiting'
                 check (state in ('waiting', 'claimed', 'sent', 'failed', 'unknown', 'givenUp')),
  tries          integer not null default 0,
  next_try_at    timestamptz not null,
  claimed_until  timestamptz,
  last_reason    text,
  settled_at     timestamptz,
  primary key (community_id, id),
  unique (community_id, message_id, account_id, channel)
);
create index message_deliveries_waiting on message_deliveries (channel, next_try_at) where state = 'waiting';
create index message_deliveries_claimed on message_deliveries (claimed_until) where state = 'claimed';
create index message_deliveries_age on message_deliveries (settled_at) where settled_at is not null;
create index message_deliveries_undelivered on message_deliveries (community_id, settled_at desc, id desc)
  where state in ('failed', 'unknown', 'givenUp');
