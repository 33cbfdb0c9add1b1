-- From how much on a supplier comes, and whether we buy there (docs/decisions/0047).
alter table suppliers
  -- Null: it comes for anything. 'fen' counts our own prices without what is refundable.
  add column min_basis          text check (min_basis in ('pieces', 'fen')),
  add column min_amount         integer check (min_amount > 0),
  -- So much below the minimum it still comes, in percent.
  add column tolerance_percent  integer not null default 0 check (tolerance_percent between 0 and 99),
  -- On the white list.
  add column is_approved        boolean not null default true,
  add constraint minimum_has_basis check ((min_basis is null) = (min_amount is null));

create table supplier_certificates (
  community_id  uuid not null,
  id            uuid not null,
  supplier_id   uuid not null,
  kind          text not null,
  -- The last day on which it holds, Beijing time.
  expires_on    date not null,
  picture_id    uuid,
  added_by      uuid not null references accounts,
  added_at      timestamptz not null,
  removed_at    timestamptz,
  removed_by    uuid references accounts,
  primary key (community_id, id),
  foreign key (community_id, supplier_id) references suppliers,
  check ((removed_at is null) = (removed_by is null))
);
create index supplier_certificates_kept on supplier_certificates (community_id, expires_on) where removed_at is null;
