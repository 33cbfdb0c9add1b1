-- Timed call-ups (docs/decisions/0043): whose turn it is at which place, and who is served at home instead.
create table notice_slots (
  community_id  uuid not null,
  id            uuid not null,
  notice_id     uuid not null,
  -- Where people stand in line; slots of one place come one after the other, places beside each other.
  place         text not null,
  position      smallint not null check (position >= 0),
  -- '10号楼', or '10号楼（3）' where a building takes several slots.
  label         text not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  called_at     timestamptz,
  called_by     uuid references accounts,
  primary key (community_id, id),
  unique (community_id, notice_id, place, position) deferrable initially deferred,
  foreign key (community_id, notice_id) references notices (community_id, id),
  constraint ends_after_it_starts check (ends_at > starts_at),
  constraint called_by_somebody check ((called_at is null) = (called_by is null))
);

-- A household's turn; without a slot it is served at home.
create table notice_turns (
  community_id   uuid not null,
  notice_id      uuid not null,
  household_id   uuid not null,
  slot_id        uuid,
  primary key (community_id, notice_id, household_id),
  foreign key (community_id, notice_id, household_id) references cells (community_id, campaign_id, household_id),
  foreign key (community_id, slot_id) references notice_slots (community_id, id)
);
create index notice_turns_of_slot on notice_turns (community_id, slot_id);

-- A household asks for another time; staff move it or say why not.
create table slot_wishes (
  community_id   uuid not null,
  id             uuid not null,
  notice_id      uuid not null,
  household_id   uuid not null,
  wish           text not null check (wish in ('earlier', 'later')),
  reason_sealed  text not null,
  asked_at       timestamptz not null,
  asked_by       uuid not null references accounts,
  settled_at     timestamptz,
  settled_by     uuid references accounts,
  settled_as     text check (settled_as in ('moved', 'declined')),
  answer         text,
  primary key (community_id, id),
  foreign key (community_id, notice_id, household_id) references notice_turns (community_id, notice_id, household_id),
  constraint settled_as_something check ((settled_at is null) = (settled_as is null))
);
create unique index slot_wishes_open on slot_wishes (community_id, notice_id, household_id) where settled_at is null;
