-- Which hand-out gives out a batch of free goods: a batch goes to one, a hand-out may have several (docs/decisions/0044).
create table hand_out_batches (
  community_id  uuid not null,
  campaign_id   uuid not null,
  batch_id      uuid not null,
  linked_by     uuid not null references accounts,
  linked_at     timestamptz not null,
  primary key (community_id, batch_id),
  foreign key (community_id, campaign_id) references campaigns,
  foreign key (community_id, batch_id) references inbound_batches
);
create index hand_out_batches_of_campaign on hand_out_batches (community_id, campaign_id);
