-- When a delivery was tried first and last: a channel that is slow or fails pauses by itself (docs/decisions/0043).
alter table message_deliveries add column first_tried_at timestamptz, add column tried_at timestamptz;
create index message_deliveries_tried on message_deliveries (channel, tried_at) where tried_at is not null;

-- A channel that pauses by itself, of the installation; probed once a minute, over when two arrive in a row.
create table channel_pauses (
  channel    text not null,
  began_at   timestamptz not null,
  tries      integer not null,
  bad        integer not null,
  probed_at  timestamptz,
  arrived    integer not null default 0,
  ended_at   timestamptz,
  primary key (channel, began_at)
);
create unique index channel_pauses_open on channel_pauses (channel) where ended_at is null;
