-- Whom the households of a community may call.
create table community_contacts (
  community_id   uuid primary key references communities,
  service_phone  text not null,
  set_at         timestamptz not null,
  set_by         uuid not null references accounts
);

-- 'Promised and not there yet' looks for what is in hand; after a month that is a small part of all lines.
create index order_lines_in_hand on order_lines (community_id, order_id)
  where wanted > 0 or placed > 0 or received > 0 or sorted > 0 or on_run > 0;
