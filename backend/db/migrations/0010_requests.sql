-- Requests that are not goods (docs/decisions/0004). What a household writes may name an illness: it lies sealed.
-- The state follows from the moments: open → taken → done | failed, or cancelled while open.
create table requests (
  community_id        uuid not null,
  id                  uuid not null,
  household_id        uuid not null,
  kind                text not null check (kind in ('medicine', 'waterCard', 'electricityCard', 'gasCard', 'printCode',
                                                    'parcel', 'medicalTrip', 'other')),
  goes_first          boolean not null,
  text_sealed         text,
  card_no_sealed      text,
  asked_fen           integer check (asked_fen > 0),
  picture_id          uuid,
  created_at          timestamptz not null,
  created_by          uuid not null references accounts,
  on_behalf           boolean not null,
  taken_at            timestamptz,
  taken_by            uuid references accounts,
  done_at             timestamptz,
  failed_at           timestamptz,
  cancelled_at        timestamptz,
  fail_reason_sealed  text,
  paid_by             text check (paid_by in ('household', 'helper', 'none')),
  paid_fen            integer check (paid_fen > 0),
  proof_picture_id    uuid,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households,
  check ((card_no_sealed is null) = (asked_fen is null)),
  check ((text_sealed is null) <> (card_no_sealed is null)),
  check ((taken_at is null) = (taken_by is null)),
  check (num_nonnulls(done_at, failed_at, cancelled_at) <= 1),
  check (cancelled_at is null or taken_at is null),
  check (coalesce(done_at, failed_at) is null or taken_at is not null),
  check ((failed_at is null) = (fail_reason_sealed is null)),
  check ((done_at is null) = (paid_by is null)),
  check ((paid_fen is null) = (paid_by is null or paid_by = 'none'))
);
create index requests_household on requests (community_id, household_id, created_at desc);
-- What waits for a helper is asked for all day; it is a small part of all requests.
create index requests_waiting on requests (community_id, goes_first desc, created_at, id)
  where done_at is null and failed_at is null and cancelled_at is null;
