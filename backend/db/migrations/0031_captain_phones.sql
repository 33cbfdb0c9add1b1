-- The number at which the households of a captain's entrances may call: the captain's own, so it lies sealed.
create table captain_phones (
  community_id  uuid not null references communities,
  account_id    uuid not null references accounts,
  phone_sealed  text not null,
  set_at        timestamptz not null,
  set_by        uuid not null references accounts,
  primary key (community_id, account_id)
);
