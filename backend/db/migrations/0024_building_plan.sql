-- A named set of buildings: 期, a group for a team or a list, or the transit station that serves them.
create table building_groups (
  community_id  uuid not null references communities,
  id            uuid not null,
  kind          text not null check (kind in ('phase', 'group', 'station')),
  name          text not null,
  created_at    timestamptz not null,
  primary key (community_id, id),
  unique (community_id, kind, name),
  unique (community_id, id, kind)
);

create table building_group_members (
  community_id  uuid not null,
  group_id      uuid not null,
  kind          text not null,
  building_id   uuid not null,
  primary key (community_id, group_id, building_id),
  foreign key (community_id, group_id, kind) references building_groups (community_id, id, kind) on delete cascade,
  foreign key (community_id, building_id) references buildings
);
-- A building stands in one phase and is served by one station; it may be in several groups.
create unique index building_group_members_one on building_group_members (community_id, kind, building_id)
  where kind in ('phase', 'station');
create index building_group_members_building on building_group_members (community_id, building_id);

-- 管控等级: only ever added to. A change that is not in force yet may be recalled; its row stays.
create table control_levels (
  community_id  uuid not null,
  id            uuid not null,
  building_id   uuid not null,
  level         text not null check (level in ('lockdown', 'restricted', 'precaution', 'normal')),
  starts_at     timestamptz not null,
  set_at        timestamptz not null,
  set_by        uuid not null references accounts,
  recalled_at   timestamptz,
  recalled_by   uuid references accounts,
  -- When the households of the building were told, or found to need no telling.
  told_at       timestamptz,
  primary key (community_id, id),
  foreign key (community_id, building_id) references buildings,
  check (starts_at >= set_at),
  check ((recalled_at is null) = (recalled_by is null)),
  check (recalled_at is null or recalled_at < starts_at)
);
create index control_levels_building on control_levels (community_id, building_id, starts_at desc, id desc);
create index control_levels_history on control_levels (community_id, starts_at desc, id desc);
create index control_levels_due on control_levels (starts_at) where told_at is null and recalled_at is null;

-- 错峰取物: when and where the households of a building fetch their things, each day, by Beijing's clock.
create table pick_up_slots (
  community_id  uuid not null,
  building_id   uuid not null,
  from_time     time not null,
  to_time       time not null,
  place         text not null,
  primary key (community_id, building_id, from_time),
  foreign key (community_id, building_id) references buildings,
  check (from_time < to_time)
);

-- Households to whose door things are brought although their building fetches them.
create table door_deliveries (
  community_id  uuid not null,
  household_id  uuid not null,
  set_at        timestamptz not null,
  set_by        uuid not null references accounts,
  primary key (community_id, household_id),
  foreign key (community_id, household_id) references households
);

-- The level in force; a building of which nothing was said is in lockdown, so that things come to its doors.
create function control_level_at(of_community uuid, of_building uuid, at timestamptz) returns text
language sql stable as $$
  select coalesce((select level from control_levels
                    where community_id = of_community and building_id = of_building
                      and starts_at <= at and recalled_at is null
                    order by starts_at desc, id desc limit 1), 'lockdown')
$$;

-- src/domain/control-level.ts says the same to the phone.
create function goes_to_door(of_community uuid, of_household uuid, at timestamptz) returns boolean
language sql stable as $$
  select control_level_at(of_community, e.building_id, at) = 'lockdown'
      or exists (select from door_deliveries d
                  where d.community_id = of_community and d.household_id = of_household)
    from households h join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
   where h.community_id = of_community and h.id = of_household
$$;
