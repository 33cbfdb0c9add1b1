-- A household wants to hear when a product that was sold out in wave_id can be ordered again; gone when it was told.
create table stock_reminders (
  community_id  uuid not null,
  household_id  uuid not null,
  product_id    uuid not null,
  wave_id       uuid not null,
  asked_by      uuid not null references accounts,
  asked_at      timestamptz not null,
  primary key (community_id, household_id, product_id),
  foreign key (community_id, household_id) references households,
  foreign key (community_id, product_id) references products,
  foreign key (community_id, wave_id) references waves
);
