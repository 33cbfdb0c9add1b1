-- The ordered measure stays the unit of every column; a product says what one of it holds ('份 = 30 枚'), an offer how
-- the supplier packs those pieces ('箱 = 360 枚'). src/domain/measures.ts is the one place that converts (0047).
alter table products
  add column piece_name          text,
  add column pieces_per_measure  integer check (pieces_per_measure > 0),
  add column case_name           text,
  add column case_pieces         integer check (case_pieces > 0),
  -- What is in a bundle: [{"name", "quantity", "measure"}], shown wherever it is handled; bought as a whole.
  add column contents            jsonb not null default '[]' check (jsonb_typeof(contents) = 'array'),
  -- Part of the price that is given back (a bottle's deposit): no supplier's minimum counts it.
  add column deposit_fen         integer not null default 0 check (deposit_fen >= 0),
  -- A price above it is refused.
  add column price_cap_fen       integer check (price_cap_fen >= 0),
  add constraint piece_has_name check ((piece_name is null) = (pieces_per_measure is null)),
  add constraint case_has_name check ((case_name is null) = (case_pieces is null));

alter table product_offers
  add column case_name    text,
  add column case_pieces  integer check (case_pieces > 0),
  add constraint offered_case_has_name check ((case_name is null) = (case_pieces is null));

-- Every price that a product had, from when on; only added to.
create table product_prices (
  community_id  uuid not null,
  product_id    uuid not null,
  since         timestamptz not null,
  price_fen     integer not null check (price_fen >= 0),
  set_by        uuid references accounts,
  primary key (community_id, product_id, since),
  foreign key (community_id, product_id) references products
);
create index product_prices_lately on product_prices (community_id, since);
-- What products cost when prices began to be kept.
insert into product_prices (community_id, product_id, since, price_fen)
select community_id, id, now(), price_fen from products where wish_id is null;
