create table delivery_runs (
  community_id  uuid not null references communities,
  id            uuid not null,
  run_no        integer not null,
  made_on       date not null,
  created_at    timestamptz not null,
  created_by    uuid not null references accounts,
  volunteer_id  uuid references accounts,
  accepted_at   timestamptz,
  departed_at   timestamptz,
  finished_at   timestamptz,
  primary key (community_id, id),
  unique (community_id, made_on, run_no),
  check ((volunteer_id is null) = (accepted_at is null)),
  check (departed_at is null or accepted_at is not null),
  check (finished_at is null or departed_at is not null)
);
create index delivery_runs_age on delivery_runs (community_id, created_at desc);

create table drop_offs (
  community_id  uuid not null,
  id            uuid not null,
  run_id        uuid not null,
  household_id  uuid not null,
  outcome       text check (outcome in ('handedOver', 'leftAtDoor', 'noAnswer', 'refused', 'wrongRoom')),
  note          text,
  picture_id    uuid,
  happened_at   timestamptz,
  confirmed_at  timestamptz,
  confirmed_by  uuid references accounts,
  primary key (community_id, id),
  unique (community_id, run_id, household_id),
  foreign key (community_id, run_id) references delivery_runs,
  foreign key (community_id, household_id) references households,
  check ((outcome is null) = (confirmed_at is null)),
  check ((confirmed_at is null) = (confirmed_by is null))
);

create table drop_off_lines (
  community_id  uuid not null,
  drop_off_id   uuid not null,
  order_id      uuid not null,
  product_id    uuid not null,
  quantity      integer not null check (quantity > 0),
  primary key (community_id, drop_off_id, order_id, product_id),
  foreign key (community_id, drop_off_id) references drop_offs,
  foreign key (community_id, order_id, product_id) references order_lines
);
create index drop_off_lines_order on drop_off_lines (community_id, order_id);

create table acknowledgements (
  community_id     uuid not null,
  order_id         uuid not null,
  acknowledged_at  timestamptz not null,
  acknowledged_by  uuid not null references accounts,
  primary key (community_id, order_id),
  foreign key (community_id, order_id) references orders
);
