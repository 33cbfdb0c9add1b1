create table purchases (
  community_id  uuid not null,
  id            uuid not null,
  wave_id       uuid not null,
  supplier_id   uuid not null,
  placed_at     timestamptz not null,
  placed_by     uuid not null references accounts,
  arrives_at    timestamptz not null,
  arrived_at    timestamptz,
  arrived_by    uuid references accounts,
  primary key (community_id, id),
  unique (community_id, wave_id, supplier_id),
  foreign key (community_id, wave_id) references waves,
  foreign key (community_id, supplier_id) references suppliers,
  check ((arrived_at is null) = (arrived_by is null))
);

create table purchase_lines (
  community_id  uuid not null,
  purchase_id   uuid not null,
  product_id    uuid not null,
  quantity      integer not null check (quantity > 0),
  amount_fen    integer not null check (amount_fen >= 0),
  primary key (community_id, purchase_id, product_id),
  foreign key (community_id, purchase_id) references purchases,
  foreign key (community_id, product_id) references products
);
