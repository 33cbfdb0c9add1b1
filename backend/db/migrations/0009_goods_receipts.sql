-- How many pieces a supplier packs into one case, and the least that it delivers; null: any number.
alter table products
  add column case_size integer check (case_size > 0),
  add column min_order integer check (min_order > 0);

-- What staff counted when a purchase came, and the rule by which it was shared out (docs/decisions/0004).
create table goods_receipts (
  community_id  uuid not null,
  id            uuid not null,
  purchase_id   uuid not null,
  rule          text not null check (rule in ('inOrderOfOrdering')),
  received_at   timestamptz not null,
  received_by   uuid not null references accounts,
  primary key (community_id, id),
  unique (community_id, purchase_id),
  foreign key (community_id, purchase_id) references purchases
);

-- came counts good pieces only: ordered from the supplier = came + damaged + short.
create table goods_receipt_lines (
  community_id  uuid not null,
  receipt_id    uuid not null,
  product_id    uuid not null,
  came          integer not null check (came >= 0),
  damaged       integer not null check (damaged >= 0),
  short         integer not null check (short >= 0),
  primary key (community_id, receipt_id, product_id),
  foreign key (community_id, receipt_id) references goods_receipts,
  foreign key (community_id, product_id) references products
);

-- Before this all that arrived had come in full.
insert into goods_receipts (community_id, id, purchase_id, rule, received_at, received_by)
select community_id, id, id, 'inOrderOfOrdering', arrived_at, arrived_by from purchases where arrived_at is not null;
insert into goods_receipt_lines (community_id, receipt_id, product_id, came, damaged, short)
select x.community_id, x.purchase_id, x.product_id, x.quantity, 0, 0
  from purchase_lines x join goods_receipts r on r.community_id = x.community_id and r.id = x.purchase_id;
