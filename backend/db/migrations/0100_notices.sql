-- A notice is a campaign: one cell per household of its audience; only facts from the household's side close a cell
-- (docs/decisions/0043).
alter table campaigns drop constraint campaigns_kind_check;
alter table campaigns add constraint campaigns_kind_check check (kind in ('round', 'rollCall', 'handOut', 'notice'));
-- 演练: numbers of its own, nobody is told anything.
alter table campaigns add column is_exercise boolean not null default false;
alter table cells drop constraint cells_settled_as_check;
alter table cells add constraint cells_settled_as_check
  check (settled_as in ('signedOff', 'movedOut', 'merged', 'superseded', 'withdrawn'));

create table saved_audiences (
  community_id  uuid not null references communities,
  id            uuid not null,
  name          text not null,
  audience      jsonb not null,
  saved_by      uuid not null references accounts,
  saved_at      timestamptz not null,
  removed_at    timestamptz,
  primary key (community_id, id)
);
create unique index saved_audiences_by_name on saved_audiences (community_id, name) where removed_at is null;

-- Its id is that of its campaign, which is there from the moment it is approved.
create table notices (
  community_id         uuid not null references communities,
  id                   uuid not null,
  kind                 text not null check (kind in ('callUp', 'goodsArrived', 'outage', 'levelChange', 'recruiting', 'daily', 'freeText')),
  title                text not null,
  body                 text not null,
  -- What its kind asks for (src/contract/notice-kinds.ts).
  facts                jsonb not null,
  picture_ids          uuid[] not null default '{}',
  is_urgent            boolean not null,
  closes               text not null check (closes in ('opened', 'acknowledged')),
  audience             jsonb not null,
  counted              integer not null check (counted > 0),
  ways                 text[] not null,
  send_at              timestamptz not null,
  expires_at           timestamptz not null,
  relay_after_minutes  integer not null check (relay_after_minutes between 5 and 2880),
  is_exercise          boolean not null,
  corrects_id          uuid,
  -- Of title and body, to find the same text again.
  text_hash            text not null,
  written_by           uuid not null references accounts,
  written_at           timestamptz not null,
  state                text not null check (state in ('waitingApproval', 'declined', 'approved', 'paused', 'cancelled')),
  decided_by           uuid references accounts,
  decided_at           timestamptz,
  -- Why it went out without a second person, was declined, or cancelled.
  reason               text,
  is_override          boolean not null default false,
  level_change_ids     uuid[] not null default '{}',
  replaced_by_id       uuid,
  reminded_at          timestamptz,
  primary key (community_id, id),
  foreign key (community_id, corrects_id) references notices (community_id, id),
  foreign key (community_id, replaced_by_id) references notices (community_id, id),
  constraint expires_after_it_is_sent check (expires_at > send_at),
  constraint decided_by_somebody check ((decided_by is null) = (decided_at is null)),
  constraint declined_with_a_reason check (state not in ('declined', 'cancelled') or reason is not null)
);
create index notices_newest on notices (community_id, written_at desc, id);
create index notices_live on notices (community_id, send_at) where state = 'approved';
create index notices_by_text on notices (community_id, text_hash, written_at);

-- Only added to. The id is the deed's: what a phone sends again after weeks adds nothing.
create table notice_facts (
  community_id   uuid not null,
  id             uuid not null,
  notice_id      uuid not null,
  household_id   uuid not null,
  what           text not null check (what in ('opened', 'acknowledged', 'toldInPerson', 'leafletGiven', 'needsAtHome')),
  way            text not null check (way in ('self', 'relative', 'door', 'phone', 'neighbour')),
  happened_at    timestamptz not null,
  recorded_at    timestamptz not null,
  recorded_by    uuid not null references accounts,
  device         text not null,
  seq            integer not null,
  primary key (community_id, id),
  foreign key (community_id, notice_id) references notices (community_id, id),
  foreign key (community_id, notice_id, household_id) references cells (community_id, campaign_id, household_id)
);
create index notice_facts_of_cell on notice_facts (community_id, notice_id, household_id);

-- Texts of a community's own, with fields in double braces.
create table notice_templates (
  community_id  uuid not null references communities,
  id            uuid not null,
  name          text not null,
  title         text not null,
  body          text not null,
  fields        jsonb not null,
  saved_by      uuid not null references accounts,
  saved_at      timestamptz not null,
  removed_at    timestamptz,
  primary key (community_id, id)
);
create unique index notice_templates_by_name on notice_templates (community_id, name) where removed_at is null;

-- Whose turn it is to tell the rest of an entrance, and since when; a step that nobody holds is skipped and said.
create table notice_relays (
  community_id  uuid not null,
  notice_id     uuid not null,
  entrance_id   uuid not null,
  step          text not null check (step in ('captain', 'deputy', 'staff')),
  began_at      timestamptz not null,
  skipped       text[] not null default '{}',
  primary key (community_id, notice_id, entrance_id),
  foreign key (community_id, notice_id) references notices (community_id, id),
  foreign key (community_id, entrance_id) references entrances (community_id, id)
);

-- Whether a household was told of a notice: asked each minute for all of its cells.
create index messages_of_notice on messages (community_id, link_id, household_id) where kind = 'notice';
