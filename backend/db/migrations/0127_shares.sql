-- What was decided of a supplier's share of a wave that is below the supplier's minimum (docs/decisions/0047).
create table share_decisions (
  community_id  uuid not null,
  id            uuid not null,
  wave_id       uuid not null,
  supplier_id   uuid not null,
  kind          text not null check (kind in ('extend', 'drop', 'topUp')),
  -- What was missing then, and by which basis.
  missing       integer not null check (missing > 0),
  basis         text not null check (basis in ('pieces', 'fen')),
  decided_at    timestamptz not null,
  decided_by    uuid not null references accounts,
  -- The later purchase that took an extended share along, or when it was dropped with a later one.
  placed_with   uuid,
  dropped_at    timestamptz,
  primary key (community_id, id),
  unique (community_id, wave_id, supplier_id),
  foreign key (community_id, wave_id) references waves,
  foreign key (community_id, supplier_id) references suppliers,
  foreign key (community_id, placed_with) references purchases,
  check (kind = 'extend' or (placed_with is null and dropped_at is null)),
  check (placed_with is null or dropped_at is null)
);
create index share_decisions_waiting on share_decisions (community_id, supplier_id)
  where kind = 'extend' and placed_with is null and dropped_at is null;

-- Pieces that the community takes into stock so that the supplier comes: of no household.
create table share_extras (
  community_id  uuid not null,
  decision_id   uuid not null,
  product_id    uuid not null,
  pieces        integer not null check (pieces > 0),
  price_fen     integer not null check (price_fen >= 0),
  primary key (community_id, decision_id, product_id),
  foreign key (community_id, decision_id) references share_decisions,
  foreign key (community_id, product_id) references products
);

-- `quantity` and `amount_fen` are what households ordered; `extra` comes on top, for the community's stock.
alter table purchase_lines
  add column extra      integer not null default 0 check (extra >= 0),
  add column extra_fen  integer not null default 0 check (extra_fen >= 0),
  drop constraint purchase_lines_quantity_check,
  add constraint purchase_lines_quantity_check check (quantity >= 0 and quantity + extra > 0);

-- Why it was placed although something spoke against it: the minimum, the white list, a certificate.
alter table purchases add column reason text;

-- Whose lines a purchase has bought: those of its own wave, and of earlier ones that were extended into it.
create view purchase_waves as
  select q.community_id, q.id as purchase_id, q.wave_id, q.supplier_id, q.placed_at, q.arrives_at, q.arrived_at
    from purchases q
  union all
  select d.community_id, q.id, d.wave_id, d.supplier_id, q.placed_at, q.arrives_at, q.arrived_at
    from share_decisions d join purchases q on q.community_id = d.community_id and q.id = d.placed_with;

-- What was done to the share of a supplier, in the order in which it was done; only added to.
create table purchase_changes (
  community_id    uuid not null,
  id              uuid not null,
  wave_id         uuid not null,
  supplier_id     uuid not null,
  kind            text not null check (kind in ('moved', 'extended', 'dropped', 'toppedUp', 'placed', 'arrivalChanged')),
  to_supplier_id  uuid,
  product_id      uuid,
  pieces          integer check (pieces > 0),
  -- The hour that was promised, of placed and arrivalChanged.
  arrives_at      timestamptz,
  changed_at      timestamptz not null,
  changed_by      uuid not null references accounts,
  primary key (community_id, id),
  foreign key (community_id, wave_id) references waves,
  foreign key (community_id, supplier_id) references suppliers,
  foreign key (community_id, to_supplier_id) references suppliers,
  foreign key (community_id, product_id) references products,
  check ((kind = 'moved') = (to_supplier_id is not null)),
  check (kind <> 'moved' or (product_id is not null and pieces is not null))
);
create index purchase_changes_of_wave on purchase_changes (community_id, wave_id, changed_at desc, id desc);
