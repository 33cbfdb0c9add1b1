-- The code of the page on which a supplier sees what it is to bring. Found by its keyed hash before anybody knows which
-- community it is of, so it is a directory table; the code itself is kept nowhere.
create table supplier_links (
  id            uuid primary key,
  community_id  uuid not null references communities,
  purchase_id   uuid not null,
  code_hash     text not null unique,
  made_by       uuid not null references accounts,
  made_at       timestamptz not null,
  expires_at    timestamptz not null,
  revoked_at    timestamptz,
  check (expires_at > made_at)
);
-- One at a time: a new code ends the old one.
create unique index supplier_links_present on supplier_links (community_id, purchase_id) where revoked_at is null;

-- What a supplier has said it will bring, and when; the newest counts, nothing moves by itself.
create table supplier_confirmations (
  community_id  uuid not null,
  id            uuid not null,
  purchase_id   uuid not null,
  link_id       uuid not null references supplier_links,
  arrives_at    timestamptz not null,
  confirmed_at  timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, purchase_id) references purchases
);
create index supplier_confirmations_newest on supplier_confirmations (community_id, purchase_id, confirmed_at desc, id desc);

create table supplier_confirmation_lines (
  community_id     uuid not null,
  confirmation_id  uuid not null,
  product_id       uuid not null,
  quantity         integer not null check (quantity >= 0),
  primary key (community_id, confirmation_id, product_id),
  foreign key (community_id, confirmation_id) references supplier_confirmations,
  foreign key (community_id, product_id) references products
);
