-- Files of registers on their way in (docs/decisions/0005). What the rows mean is derived again at each step; stored is
-- only what was written, what people have said of it, and what has become of it.
create table register_imports (
  community_id   uuid not null references communities,
  id             uuid not null,
  file_name      text not null,
  started_by     uuid not null references accounts,
  started_at     timestamptz not null,
  -- Names of the lists of the file in their order, and of hidden sheets.
  lists          jsonb not null,
  hidden         jsonb not null,
  -- What people say the columns are: {list: {field: [column, …]}}.
  columns        jsonb not null default '{}',
  -- How the rows stand, counted after each change: ready, held, imported, dismissed.
  counts         jsonb not null default '{}',
  confirmed_at   timestamptz,
  closed_at      timestamptz,
  is_dropped     boolean not null default false,
  primary key (community_id, id)
);
create index register_imports_started on register_imports (community_id, started_at desc, id desc);
create index register_imports_closed on register_imports (closed_at) where closed_at is not null;

-- One row of the file. Cells and corrections lie sealed: they hold names and phones.
create table register_import_rows (
  community_id        uuid not null,
  import_id           uuid not null,
  list_no             integer not null,
  row_no              integer not null,
  cells_sealed        text not null,
  corrections_sealed  text,
  is_beside           boolean not null default false,
  -- Differences of which a person has said whether they are to be taken: {field: true or false}.
  ticks               jsonb not null default '{}',
  settled             text check (settled in ('imported', 'dismissed')),
  settled_by          uuid references accounts,
  settled_at          timestamptz,
  reason_sealed       text,
  household_id        uuid,
  primary key (community_id, import_id, list_no, row_no),
  foreign key (community_id, import_id) references register_imports on delete cascade,
  foreign key (community_id, household_id) references households
);

-- A file travels in parts, because a call carries little; gone when the import has begun.
create table register_import_parts (
  community_id  uuid not null references communities,
  import_id     uuid not null,
  part          integer not null check (part >= 0),
  sealed        text not null,
  uploaded_by   uuid not null references accounts,
  uploaded_at   timestamptz not null,
  primary key (community_id, import_id, part)
);
create index register_import_parts_uploaded on register_import_parts (uploaded_at);
