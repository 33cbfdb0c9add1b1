-- The register (docs/decisions/0012): a dwelling holds households one after another and beside each other; a household
-- begins and ends, and what is known of it has a source and a history. Names, phones and remarks lie sealed; phones are
-- found by keyed hashes of the whole number and of its last four digits.

-- One flat. floor is null where nobody knows it.
create table dwellings (
  community_id  uuid not null,
  id            uuid not null,
  entrance_id   uuid not null,
  floor         integer,
  room_no       text not null,
  primary key (community_id, id),
  unique (community_id, entrance_id, room_no),
  foreign key (community_id, entrance_id) references entrances
);

-- Until now a household was its dwelling: each gets one under its own id.
insert into dwellings (community_id, id, entrance_id, floor, room_no)
select community_id, id, entrance_id, floor, room_no from households;

-- floor and room_no of a household are what stands on lists and labels: its dwelling's, 0 for a floor nobody knows, and
-- '302-2' for a second household behind one door. began_at is null where the household was there before the register.
alter table households
  add column dwelling_id uuid,
  add column began_at timestamptz,
  add column ended_at timestamptz,
  add column tenure text check (tenure in ('owner', 'tenant')),
  add column remark_sealed text,
  add check (ended_at is null or began_at is null or ended_at >= began_at),
  drop constraint households_community_id_entrance_id_room_no_key;
update households set dwelling_id = id;
alter table households
  alter column dwelling_id set not null,
  add foreign key (community_id, dwelling_id) references dwellings;
create unique index households_door on households (community_id, entrance_id, room_no) where ended_at is null;
create index households_dwelling on households (community_id, dwelling_id);

-- Who lives in a household, as far as it is known. name_sealed holds the name with its pinyin initials.
create table residents (
  community_id  uuid not null,
  id            uuid not null,
  household_id  uuid not null,
  name_sealed   text not null,
  relation      text not null check (relation in ('householder', 'spouse', 'child', 'parent', 'relative', 'cotenant',
                                                  'other')),
  added_at      timestamptz not null,
  ended_at      timestamptz,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households
);
create unique index residents_householder on residents (community_id, household_id)
  where relation = 'householder' and ended_at is null;
create index residents_household on residents (community_id, household_id) where ended_at is null;

-- A number by which a household is reached: its own, or that of its next of kin, who lives elsewhere.
create table contacts (
  community_id    uuid not null,
  id              uuid not null,
  household_id    uuid not null,
  relation        text not null check (relation in ('own', 'nextOfKin', 'other')),
  name_sealed     text,
  phone_sealed    text not null,
  phone_hash      text not null,
  last_four_hash  text not null,
  position        integer not null,
  added_at        timestamptz not null,
  ended_at        timestamptz,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households
);
create unique index contacts_once on contacts (community_id, household_id, phone_hash) where ended_at is null;
create index contacts_phone on contacts (community_id, phone_hash) where ended_at is null;
create index contacts_last_four on contacts (community_id, last_four_hash) where ended_at is null;

-- What a household needs care for, and what it cannot do. due_on: of a pregnancy.
create table care_flags (
  community_id  uuid not null,
  household_id  uuid not null,
  flag          text not null check (flag in ('livingAlone', 'pregnant', 'infant', 'dialysis', 'disability',
                                              'chronicIllness', 'bedridden', 'noSmartphone', 'cannotCook')),
  due_on        date check (due_on is null or flag = 'pregnant'),
  since         timestamptz not null,
  primary key (community_id, household_id, flag),
  foreign key (community_id, household_id) references households
);

-- The history of every field: only ever added to. value_sealed is JSON.
create table register_facts (
  community_id  uuid not null,
  id            uuid not null,
  household_id  uuid not null,
  field         text not null check (field in ('residentCount', 'isVacant', 'householderName', 'tenure', 'phones',
                                               'floor', 'remark', 'careFlags', 'resident', 'contact', 'household')),
  value_sealed  text not null,
  source        text not null check (source in ('imported', 'self', 'door', 'phone', 'paper')),
  recorded_at   timestamptz not null,
  recorded_by   uuid not null references accounts,
  import_id     uuid,
  primary key (community_id, id),
  foreign key (community_id, household_id) references households,
  check (import_id is null or source = 'imported')
);
create index register_facts_field on register_facts (community_id, household_id, field, recorded_at desc, id desc);

-- As before (0008_place_order.sql, 0016_orders_in_full.sql), but nobody acts for a household that has ended.
create or replace function may_act_for_household(
  p_community uuid, p_household uuid, p_account uuid, p_roles text[], p_now timestamptz
) returns boolean language sql stable as $$
  select exists (
    select
      from households h
      join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
      join communities c on c.id = h.community_id
      join teams t on t.id = c.team_id
      join role_grants g on g.account_id = p_account
     where h.community_id = p_community and h.id = p_household and h.ended_at is null
       and g.role = any (p_roles) and g.starts_at <= p_now and (g.ends_at is null or g.ends_at > p_now)
       and (g.level = 'installation'
         or g.county_id = t.county_id
         or g.team_id = t.id
         or (g.community_id = h.community_id
             and (g.level = 'community' or g.building_id = e.building_id
                  or g.entrance_id = e.id or g.household_id = h.id))))
$$;

create or replace function acting_role(
  p_community uuid, p_household uuid, p_account uuid, p_roles text[], p_now timestamptz
) returns text language plpgsql stable as $$
declare
  held text;
begin
  select g.role into held
    from households h
    join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
    join communities c on c.id = h.community_id
    join teams t on t.id = c.team_id
    join role_grants g on g.account_id = p_account
   where h.community_id = p_community and h.id = p_household and h.ended_at is null
     and g.role = any (p_roles) and g.starts_at <= p_now and (g.ends_at is null or g.ends_at > p_now)
     and (g.level = 'installation'
       or g.county_id = t.county_id
       or g.team_id = t.id
       or (g.community_id = h.community_id
           and (g.level = 'community' or g.building_id = e.building_id
                or g.entrance_id = e.id or g.household_id = h.id)))
   order by array_position(array['resident', 'familyProxy', 'captain', 'staff'], g.role) limit 1;
  if held is not null or not 'atDoor' = any (p_roles) then return held; end if;
  if may_act_for_household(p_community, p_household, p_account, '{volunteer}', p_now)
     and is_helper_at_door(p_community, p_household, p_account) then
    return 'volunteer';
  end if;
  return null;
end $$;
