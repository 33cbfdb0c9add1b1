-- What a household says of delivered pieces: missing, wrong or spoiled (docs/decisions/0010). The state follows from
-- the moments: open → answered (redeliver | refund | decline), or withdrawn while open. Words lie sealed.
create table disputes (
  community_id   uuid not null,
  id             uuid not null,
  household_id   uuid not null,
  order_id       uuid not null,
  product_id     uuid not null,
  cause          text not null check (cause in ('missing', 'wrong', 'spoiled')),
  pieces         integer not null check (pieces > 0),
  note_sealed    text,
  picture_id     uuid,
  opened_at      timestamptz not null,
  opened_by      uuid not null references accounts,
  on_behalf      boolean not null,
  withdrawn_at   timestamptz,
  withdrawn_by   uuid references accounts,
  answered_at    timestamptz,
  answered_by    uuid references accounts,
  answer         text check (answer in ('redeliver', 'refund', 'decline')),
  comes_from     text check (comes_from in ('station', 'supplier')),
  arrives_at     timestamptz,
  came_at        timestamptz,
  refund_fen     integer check (refund_fen >= 0),
  paid_back      text check (paid_back in ('cash', 'transfer', 'nextOrder')),
  reason_sealed  text,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households,
  foreign key (community_id, order_id, product_id) references order_lines,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((answered_at is null) = (answered_by is null)),
  check ((answered_at is null) = (answer is null)),
  check (withdrawn_at is null or answered_at is null),
  check ((answer is not distinct from 'redeliver') = (comes_from is not null)),
  check ((comes_from is not distinct from 'supplier') = (arrives_at is not null)),
  check (came_at is null or arrives_at is not null),
  check ((answer is not distinct from 'refund') = (refund_fen is not null)),
  check ((refund_fen is null) = (paid_back is null)),
  check ((answer is not distinct from 'decline') = (reason_sealed is not null))
);
-- One line is open to one dispute at a time.
create unique index disputes_open_line on disputes (community_id, order_id, product_id)
  where answered_at is null and withdrawn_at is null;
create index disputes_order on disputes (community_id, order_id);
-- What waits for staff is asked for all day; it is a small part of all disputes.
create index disputes_waiting on disputes (community_id, opened_at, id)
  where answered_at is null and withdrawn_at is null;
create index disputes_coming on disputes (community_id, arrives_at, id)
  where arrives_at is not null and came_at is null;
create index disputes_answered on disputes (community_id, answered_at desc, id desc) where answered_at is not null;
