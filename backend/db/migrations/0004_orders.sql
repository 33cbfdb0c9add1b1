create table suppliers (
  community_id  uuid not null references communities,
  id            uuid not null,
  name          text not null,
  primary key (community_id, id),
  unique (community_id, name)
);

create table products (
  community_id         uuid not null,
  id                   uuid not null,
  supplier_id          uuid not null,
  name                 text not null,
  category             text not null,
  description          text not null default '',
  measure              text not null,
  price_fen            integer not null check (price_fen >= 0),
  limit_per_household  integer check (limit_per_household > 0),
  stock_per_wave       integer check (stock_per_wave >= 0),
  position             integer not null,
  is_listed            boolean not null default true,
  primary key (community_id, id),
  foreign key (community_id, supplier_id) references suppliers
);

-- When the community's waves close, in Beijing time, and when what was ordered is promised to be at the door.
create table wave_times (
  community_id  uuid not null references communities,
  kind          text not null check (kind in ('noon', 'evening')),
  cut_off       time not null,
  deliver_by    time not null,
  deliver_day   integer not null check (deliver_day between 0 and 3),
  primary key (community_id, kind)
);

create table waves (
  community_id  uuid not null references communities,
  id            uuid not null,
  kind          text not null check (kind in ('noon', 'evening')),
  opens_at      timestamptz not null,
  closes_at     timestamptz not null,
  deliver_by    timestamptz not null,
  closed_at     timestamptz,
  primary key (community_id, id),
  unique (community_id, closes_at),
  check (opens_at < closes_at),
  check (closed_at is null or closed_at >= closes_at)
);
create index waves_due on waves (closes_at) where closed_at is null;

-- One row for each product with a cap: the gate that a rush passes through.
create table wave_stock (
  community_id  uuid not null,
  wave_id       uuid not null,
  product_id    uuid not null,
  cap           integer not null check (cap >= 0),
  taken         integer not null check (taken >= 0),
  primary key (community_id, wave_id, product_id),
  foreign key (community_id, wave_id) references waves,
  foreign key (community_id, product_id) references products,
  check (taken <= cap)
);

create table orders (
  community_id  uuid not null,
  id            uuid not null,
  wave_id       uuid not null,
  household_id  uuid not null,
  version       integer not null default 1,
  placed_by     uuid not null references accounts,
  on_behalf     boolean not null,
  placed_at     timestamptz not null,
  updated_at    timestamptz not null,
  cancelled_at  timestamptz,
  primary key (community_id, id),
  unique (community_id, wave_id, household_id),
  foreign key (community_id, wave_id) references waves,
  foreign key (community_id, household_id) references households
);
create index orders_household on orders (community_id, household_id, placed_at desc);

-- Conservation: every piece ever ordered is in exactly one of these columns.
create table order_lines (
  community_id  uuid not null,
  order_id      uuid not null,
  product_id    uuid not null,
  supplier_id   uuid not null,
  price_fen     integer not null check (price_fen >= 0),
  ordered       integer not null check (ordered > 0),
  cancelled     integer not null default 0 check (cancelled >= 0),
  short         integer not null default 0 check (short >= 0),
  damaged       integer not null default 0 check (damaged >= 0),
  refused       integer not null default 0 check (refused >= 0),
  delivered     integer not null default 0 check (delivered >= 0),
  wanted        integer not null default 0 check (wanted >= 0),
  placed        integer not null default 0 check (placed >= 0),
  received      integer not null default 0 check (received >= 0),
  sorted        integer not null default 0 check (sorted >= 0),
  on_run        integer not null default 0 check (on_run >= 0),
  primary key (community_id, order_id, product_id),
  foreign key (community_id, order_id) references orders,
  foreign key (community_id, product_id) references products,
  foreign key (community_id, supplier_id) references suppliers,
  constraint pieces_are_conserved check (
    ordered = cancelled + short + damaged + refused + delivered + wanted + placed + received + sorted + on_run
  )
);
-- What lies at the station is asked for all day; it is a small part of all lines.
create index order_lines_at_station on order_lines (community_id, order_id) where received > 0 or sorted > 0;
