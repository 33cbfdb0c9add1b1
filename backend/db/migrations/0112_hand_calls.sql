-- A call for hands: 'in half an hour at the east gate, 8 people' (docs/decisions/0044, 'Counting').
create table hand_calls (
  community_id  uuid not null references communities,
  id            uuid not null,
  place         text not null,
  starts_at     timestamptz not null,
  people        integer not null check (people > 0),
  note          text not null,
  called_at     timestamptz not null,
  called_by     uuid not null references accounts,
  cancelled_at  timestamptz,
  cancelled_by  uuid references accounts,
  primary key (community_id, id),
  constraint cancelled_by_somebody check ((cancelled_at is null) = (cancelled_by is null))
);
create index hand_calls_newest on hand_calls (community_id, called_at desc, id);

-- A volunteer's last word; changed until the hour.
create table hand_answers (
  community_id  uuid not null,
  call_id       uuid not null,
  account_id    uuid not null references accounts,
  says          text not null check (says in ('coming', 'notComing')),
  answered_at   timestamptz not null,
  primary key (community_id, call_id, account_id),
  foreign key (community_id, call_id) references hand_calls
);
