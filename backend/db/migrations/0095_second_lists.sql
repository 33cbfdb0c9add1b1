-- A list that somebody else keeps, held beside the households of a campaign once (docs/decisions/0042): what both said at
-- that moment, and who has settled what differs.
create table second_lists (
  community_id     uuid not null,
  id               uuid not null,
  campaign_id      uuid not null,
  -- Keyed, of the bytes: the same file is the same reconciliation.
  file_hash        text not null,
  file_name        text not null,
  whose            text not null,
  read_at          timestamptz not null,
  read_by          uuid not null references accounts,
  counts           jsonb not null,
  problems_sealed  text not null,
  -- They outlive the rows, which go by age.
  settled_ours     integer not null default 0,
  settled_theirs   integer not null default 0,
  settled_neither  integer not null default 0,
  primary key (community_id, id),
  unique (community_id, campaign_id, file_hash),
  foreign key (community_id, campaign_id) references campaigns
);

create table second_list_rows (
  community_id    uuid not null,
  list_id         uuid not null,
  -- In walking order; what only they have comes last.
  row_no          integer not null check (row_no > 0),
  state           text not null check (state in ('onlyHere', 'onlyThere', 'differs', 'agrees')),
  household_id    uuid,
  -- Place and name as their list writes them.
  written_sealed  text,
  our_people      integer,
  their_people    integer,
  settled_as      text check (settled_as in ('ours', 'theirs', 'neither')),
  settled_by      uuid references accounts,
  settled_at      timestamptz,
  note_sealed     text,
  primary key (community_id, list_id, row_no),
  foreign key (community_id, list_id) references second_lists,
  foreign key (community_id, household_id) references households (community_id, id),
  constraint of_one_side_or_both check ((state = 'onlyThere') = (household_id is null)
                                        and (state <> 'onlyThere' or written_sealed is not null)),
  constraint settled_by_somebody check (num_nonnulls(settled_as, settled_by, settled_at) in (0, 3)),
  constraint agreed_needs_nobody check (state <> 'agrees' or settled_as is null)
);
create index second_list_rows_waiting on second_list_rows (community_id, list_id, row_no)
  where state <> 'agrees' and settled_as is null;

-- What lies there obeyed a narrower rule: it need not be looked through.
alter table register_facts drop constraint register_facts_source_check;
alter table register_facts add constraint register_facts_source_check
  check (source in ('imported', 'self', 'door', 'phone', 'paper', 'secondList')) not valid;
