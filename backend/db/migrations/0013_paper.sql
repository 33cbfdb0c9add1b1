-- A sheet printed for one entrance of a run; its code, typed back, finds both.
create table run_sheets (
  community_id  uuid not null,
  code          text not null check (code ~ '^[0-9]{8}$'),
  run_id        uuid not null,
  entrance_id   uuid not null,
  printed_at    timestamptz not null,
  printed_by    uuid not null references accounts,
  primary key (community_id, code),
  unique (community_id, run_id, entrance_id),
  foreign key (community_id, run_id) references delivery_runs,
  foreign key (community_id, entrance_id) references entrances
);

-- Whether the word on a door was tapped there or copied from paper afterwards.
alter table drop_offs
  add column entered_from text not null default 'phone' check (entered_from in ('phone', 'paper'));

-- What a sheet says of a door of which something else was recorded first. The first word stands.
create table contradictions (
  community_id  uuid not null,
  id            uuid not null,
  drop_off_id   uuid not null,
  code          text not null,
  outcome       text not null check (outcome in ('handedOver', 'leftAtDoor', 'noAnswer', 'refused', 'wrongRoom')),
  note          text,
  happened_at   timestamptz not null,
  entered_at    timestamptz not null,
  entered_by    uuid not null references accounts,
  settled_at    timestamptz,
  settled_by    uuid references accounts,
  settled_note  text,
  primary key (community_id, id),
  unique (community_id, drop_off_id, outcome),
  foreign key (community_id, drop_off_id) references drop_offs,
  foreign key (community_id, code) references run_sheets,
  check ((settled_at is null) = (settled_by is null)),
  check ((settled_at is null) = (settled_note is null))
);
create index contradictions_open on contradictions (community_id, entered_at) where settled_at is null;
