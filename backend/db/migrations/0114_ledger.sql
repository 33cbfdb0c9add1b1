-- Who paid what to whom (docs/decisions/0045): double entry in whole 分, only added. No balance is stored.
create table ledger_accounts (
  community_id  uuid not null references communities,
  id            uuid not null,
  kind          text not null check (kind in ('household', 'person', 'supplier', 'cashBox', 'goods', 'writeOff',
                                              'cashDifference', 'shopping')),
  household_id  uuid,
  account_id    uuid references accounts,
  supplier_id   uuid,
  wave_id       uuid,
  -- Of what it is the account; one of the community's own (the cash box) is of the community.
  subject_id    uuid not null generated always as
                  (coalesce(household_id, account_id, supplier_id, wave_id, community_id)) stored,
  primary key (community_id, id),
  unique (community_id, kind, subject_id),
  foreign key (community_id, household_id) references households,
  foreign key (community_id, supplier_id) references suppliers,
  foreign key (community_id, wave_id) references waves,
  constraint of_one_subject check (num_nonnulls(household_id, account_id, supplier_id, wave_id) <= 1),
  constraint household_by_kind check ((kind = 'household') = (household_id is not null)),
  constraint person_by_kind check ((kind = 'person') = (account_id is not null)),
  constraint supplier_by_kind check ((kind = 'supplier') = (supplier_id is not null)),
  constraint wave_by_kind check ((kind = 'goods') = (wave_id is not null))
);

-- One deed: its id is the deed's for ever, its content is hashed, so that the same id never means two things.
create table ledger_entries (
  community_id   uuid not null references communities,
  id             uuid not null,
  kind           text not null check (kind in ('charge', 'bill', 'advance', 'advanceFollow', 'advanceReturn', 'shopping',
                   'payment', 'refund', 'handIn', 'supplierPayment', 'writeOff', 'writeOffDeclined', 'cashCount',
                   'reversal')),
  happened_at    timestamptz not null,
  recorded_at    timestamptz not null,
  -- Null: by a job.
  recorded_by    uuid references accounts,
  content_hash   text not null,
  way            text check (way in ('cash', 'transfer')),
  -- Words about a person.
  reason_sealed  text,
  picture_id     uuid,
  -- Its rows do not count yet: an advance, a write-off that waits for a second person.
  is_pending     boolean not null default false,
  -- What it is about, and the how manyeth entry about that.
  order_id       uuid,
  wave_id        uuid,
  supplier_id    uuid,
  advance_id     uuid,
  step           integer check (step > 0),
  reverses_id    uuid,
  settles_id     uuid,
  counted_fen    bigint check (counted_fen >= 0),
  primary key (community_id, id),
  foreign key (community_id, order_id) references orders,
  foreign key (community_id, wave_id) references waves,
  foreign key (community_id, supplier_id) references suppliers,
  foreign key (community_id, advance_id) references ledger_entries (community_id, id),
  foreign key (community_id, reverses_id) references ledger_entries (community_id, id),
  foreign key (community_id, settles_id) references ledger_entries (community_id, id),
  constraint counted_by_kind check ((kind = 'cashCount') = (counted_fen is not null)),
  constraint reverses_by_kind check ((kind = 'reversal') = (reverses_id is not null))
);
create unique index ledger_entries_reversed_once on ledger_entries (community_id, reverses_id)
  where reverses_id is not null;
create unique index ledger_entries_settled_once on ledger_entries (community_id, settles_id)
  where settles_id is not null;
create unique index ledger_entries_charge_step on ledger_entries (community_id, order_id, step)
  where kind = 'charge';
create unique index ledger_entries_bill_step on ledger_entries (community_id, wave_id, supplier_id, step)
  where kind = 'bill';
create unique index ledger_entries_advance_step on ledger_entries (community_id, advance_id, step)
  where kind = 'advanceFollow';
create index ledger_entries_of_advance on ledger_entries (community_id, advance_id) where advance_id is not null;
create index ledger_entries_age on ledger_entries (community_id, kind, happened_at desc, id desc);
create index ledger_entries_picture on ledger_entries (community_id, picture_id) where picture_id is not null;

-- Whole 分 from one account to another. `counts`: false while it is pending, or when nothing changes pockets by it.
create table ledger_transfers (
  community_id    uuid not null,
  entry_id        uuid not null,
  position        integer not null check (position >= 0),
  debit_account   uuid not null,
  credit_account  uuid not null,
  amount_fen      bigint not null check (amount_fen > 0),
  counts          boolean not null default true,
  happened_at     timestamptz not null,
  -- Of goods: which line, how many pieces, and why.
  order_id        uuid,
  product_id      uuid,
  pieces          integer check (pieces >= 0),
  cause           text check (cause in ('delivered', 'takenBack', 'broughtAgain', 'refunded', 'came', 'countTakenBack',
                    'posted', 'unposted', 'voided', 'unvoided')),
  primary key (community_id, entry_id, position),
  foreign key (community_id, entry_id) references ledger_entries,
  foreign key (community_id, debit_account) references ledger_accounts,
  foreign key (community_id, credit_account) references ledger_accounts,
  foreign key (community_id, order_id) references orders,
  foreign key (community_id, product_id) references products,
  constraint between_two_accounts check (debit_account <> credit_account)
);
create index ledger_transfers_debit on ledger_transfers
  (community_id, debit_account, happened_at desc, entry_id desc) include (amount_fen, counts);
create index ledger_transfers_credit on ledger_transfers
  (community_id, credit_account, happened_at desc, entry_id desc) include (amount_fen, counts);
create index ledger_transfers_order on ledger_transfers (community_id, order_id, product_id)
  where order_id is not null;

-- Only added: what was wrong is put right by another row.
create function refuse_changed_ledger() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only added to';
end $$;
create trigger ledger_entries_stay before update on ledger_entries
  for each row execute function refuse_changed_ledger();
create trigger ledger_transfers_stay before update on ledger_transfers
  for each row execute function refuse_changed_ledger();

-- How far what came and what was delivered has been looked through. A community that was there before has its waves
-- counted from now on; a new one from its beginning.
create table ledger_marks (
  community_id   uuid not null references communities,
  begins_at      timestamptz not null,
  followed_to    timestamptz not null,
  primary key (community_id)
);
insert into ledger_marks (community_id, begins_at, followed_to) select id, now(), now() from communities;

-- What a helper has paid is looked for by when it was done.
create index requests_done on requests (community_id, done_at) where done_at is not null;
