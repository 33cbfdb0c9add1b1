-- Numbers of a community for who looks at many (docs/decisions/0032): no query of theirs goes into a community.
create table community_day_counts (
  community_id    uuid not null references communities,
  day             date not null,
  what            text not null check (what in ('households', 'orders', 'notThere')),
  amount          integer not null,
  -- What stood here until the last recount put it right; null when that recount found nothing wrong.
  corrected_from  integer,
  primary key (community_id, day, what)
);

-- One thing that began or ceased to count; its key counts once, however often a job comes by.
create table count_deltas (
  community_id  uuid not null references communities,
  what          text not null check (what in ('households', 'orders', 'notThere')),
  subject_id    uuid not null,
  day           date not null,
  turn          integer not null,
  amount        integer not null check (amount in (-1, 1)),
  noted_at      timestamptz not null,
  folded_at     timestamptz,
  primary key (community_id, what, subject_id, day, turn)
);
create index count_deltas_unfolded on count_deltas (community_id) where folded_at is null;

-- When a community was counted last, and on which day its numbers were last recounted from all that is there.
create table counted_communities (
  community_id   uuid primary key references communities,
  counted_at     timestamptz,
  recounted_on   date
);
