-- When not enough comes (docs/decisions/0044): the rule by which it is shared out, chosen before the count is known; who
-- gives the own share away; what a household takes instead; and what a split was made of, so that it can be made again.

-- A choice for all waves (wave_id null), for a wave, or for one product of it; what stands nearest to the product holds.
create table sharing_rules (
  community_id  uuid not null references communities,
  id            uuid not null,
  wave_id       uuid,
  product_id    uuid,
  rule          text not null
                check (rule in ('inOrderOfOrdering', 'careFirst', 'equalShare', 'leastServedFirst', 'lottery')),
  chosen_at     timestamptz not null,
  chosen_by     uuid not null references accounts,
  primary key (community_id, id),
  unique nulls not distinct (community_id, wave_id, product_id),
  foreign key (community_id, wave_id) references waves,
  foreign key (community_id, product_id) references products,
  check (product_id is null or wave_id is not null)
);

-- The seed of a wave, drawn once: who chooses the lottery again gets the same one.
create table wave_lotteries (
  community_id  uuid not null,
  wave_id       uuid not null,
  seed          integer not null check (seed >= 0),
  drawn_at      timestamptz not null,
  drawn_by      uuid not null references accounts,
  primary key (community_id, wave_id),
  foreign key (community_id, wave_id) references waves
);

-- The rule of a product; that of the receipt (goods_receipts.rule) is only written by the release before.
alter table goods_receipts alter column rule set default 'inOrderOfOrdering';
alter table goods_receipt_lines
  add column rule text not null default 'inOrderOfOrdering'
    check (rule in ('inOrderOfOrdering', 'careFirst', 'equalShare', 'leastServedFirst', 'lottery')),
  add column seed integer check (seed >= 0),
  add constraint a_lottery_has_its_seed check ((rule = 'lottery') = (seed is not null));

-- What a rule was given of one line and what it gave, of products of which not enough came whole: the sheet is made of
-- it again whatever becomes of the order. `behind`: pieces short in the last waves; `was_cared` null once forgotten.
create table goods_receipt_shares (
  community_id   uuid not null,
  order_id       uuid not null,
  product_id     uuid not null,
  receipt_id     uuid not null,
  ordered_at     timestamptz not null,
  quantity       integer not null check (quantity > 0),
  was_cared      boolean,
  gave_away      boolean not null,
  behind         integer not null check (behind >= 0),
  received       integer not null check (received >= 0),
  damaged        integer not null check (damaged >= 0),
  short          integer not null check (short >= 0),
  instead_id     uuid,
  instead_pieces integer not null default 0 check (instead_pieces >= 0),
  primary key (community_id, order_id, product_id),
  foreign key (community_id, receipt_id) references goods_receipts,
  foreign key (community_id, order_id, product_id) references order_lines,
  foreign key (community_id, instead_id) references products,
  check (quantity = received + damaged + short),
  check (instead_pieces <= damaged + short),
  check (instead_pieces = 0 or instead_id is not null)
);
create index goods_receipt_shares_receipt on goods_receipt_shares (community_id, receipt_id);

-- What came in the place of something: pieces of product_id, all of them given to households that had asked for it.
create table goods_receipt_instead (
  community_id    uuid not null,
  receipt_id      uuid not null,
  for_product_id  uuid not null,
  product_id      uuid not null,
  came            integer not null check (came > 0),
  primary key (community_id, receipt_id, for_product_id, product_id),
  foreign key (community_id, receipt_id) references goods_receipts,
  foreign key (community_id, for_product_id) references products,
  foreign key (community_id, product_id) references products,
  check (for_product_id <> product_id)
);

-- 'If there is none: X', at the price of X that was seen; X stands for one line of an order at most.
create table line_substitutes (
  community_id   uuid not null,
  order_id       uuid not null,
  product_id     uuid not null,
  substitute_id  uuid not null,
  price_fen      integer not null check (price_fen >= 0),
  primary key (community_id, order_id, product_id),
  unique (community_id, order_id, substitute_id),
  foreign key (community_id, order_id, product_id) references order_lines,
  foreign key (community_id, substitute_id) references products,
  check (product_id <> substitute_id)
);

-- A child line: what came instead of another line of the same order. And a share that its household gives away.
alter table order_lines
  add column instead_of uuid,
  add column gives_away boolean not null default false,
  add constraint line_instead_of foreign key (community_id, order_id, instead_of) references order_lines,
  add constraint instead_of_another check (instead_of <> product_id);

-- Who was short of a product before is asked at each count; it is a small part of all lines.
create index order_lines_lacking on order_lines (community_id, product_id, order_id) where short > 0 or damaged > 0;
