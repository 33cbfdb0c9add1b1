-- What came, car by car, and what was counted of it (docs/decisions/0044, 'Counting').
create table inbound_batches (
  community_id  uuid not null references communities,
  id            uuid not null,
  -- In Beijing; numbered from 1 each day.
  day           date not null,
  number        integer not null check (number > 0),
  source        text not null check (source in ('purchase', 'donation', 'government')),
  purchase_id   uuid,
  -- Of free goods: who gave them.
  name          text,
  came_at       timestamptz not null,
  recorded_at   timestamptz not null,
  recorded_by   uuid not null references accounts,
  picture_id    uuid,
  voided_at     timestamptz,
  voided_by     uuid references accounts,
  void_reason   text,
  primary key (community_id, id),
  unique (community_id, day, number),
  foreign key (community_id, purchase_id) references purchases,
  constraint bought_or_named check ((source = 'purchase') = (purchase_id is not null)
                                    and (source = 'purchase') = (name is null)),
  constraint voided_with_a_reason check ((voided_at is null) = (void_reason is null))
);
create index inbound_batches_of_purchase on inbound_batches (community_id, purchase_id) where purchase_id is not null;

-- What a batch holds: the products of its purchase (then thing_id is the product), or free goods by their name, which are
-- no products. Settled by two counts that agree, or by a person (settled_by) with a reason.
create table batch_things (
  community_id     uuid not null,
  batch_id         uuid not null,
  thing_id         uuid not null,
  product_id       uuid,
  position         smallint not null,
  name             text not null,
  measure          text not null,
  per_household    integer check (per_household > 0),
  settled_good     integer check (settled_good >= 0),
  settled_damaged  integer check (settled_damaged >= 0),
  settled_spoiled  integer check (settled_spoiled >= 0),
  settled_at       timestamptz,
  settled_by       uuid references accounts,
  settle_reason    text,
  primary key (community_id, batch_id, thing_id),
  foreign key (community_id, batch_id) references inbound_batches,
  foreign key (community_id, product_id) references products,
  constraint product_or_share check ((product_id is null) = (per_household is not null)),
  constraint product_by_its_id check (product_id = thing_id),
  constraint settled_whole check (num_nonnulls(settled_good, settled_damaged, settled_spoiled, settled_at) in (0, 4)),
  constraint decided_with_a_reason check ((settled_by is null) = (settle_reason is null))
);

-- What one person counted. The id is the deed's: what a phone sends again after weeks adds nothing.
create table batch_counts (
  community_id  uuid not null,
  id            uuid not null,
  batch_id      uuid not null,
  thing_id      uuid not null,
  good          integer not null check (good >= 0),
  damaged       integer not null check (damaged >= 0),
  spoiled       integer not null check (spoiled >= 0),
  counted_by    uuid not null references accounts,
  happened_at   timestamptz not null,
  recorded_at   timestamptz not null,
  primary key (community_id, batch_id, thing_id, counted_by),
  unique (community_id, id),
  foreign key (community_id, batch_id, thing_id) references batch_things
);

-- `damaged` is what came broken, `spoiled` what had gone bad: ordered = came + damaged + spoiled + short. What households
-- lack of either stands together in order_lines.damaged.
alter table goods_receipt_lines
  add column spoiled integer not null default 0 check (spoiled >= 0),
  add column reason text
    check (reason in ('notDelivered', 'brokenOnTheWay', 'spoiled', 'wrongGoods', 'countedWrong', 'other')),
  add column reason_words text;
