-- What a volunteer can carry at once, as staff have written it down; a limit that nobody has said is none. Without a row
-- the planner counts a hand cart (docs/decisions/0046).
create table volunteer_limits (
  community_id  uuid not null references communities,
  account_id    uuid not null references accounts,
  most_grams    integer check (most_grams > 0),
  most_pieces   integer check (most_pieces > 0),
  cold_boxes    integer check (cold_boxes >= 0),
  set_at        timestamptz not null,
  set_by        uuid not null references accounts,
  primary key (community_id, account_id)
);
