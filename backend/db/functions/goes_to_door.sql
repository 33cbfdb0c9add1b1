-- Whether things come to the household's door now, or it fetches them. src/domain/control-level.ts says the same to the phone.
create or replace function goes_to_door(of_community uuid, of_household uuid, at timestamptz) returns boolean
language sql stable as $$
  select control_level_at(of_community, e.building_id, at) = 'lockdown'
      or exists (select from door_deliveries d
                  where d.community_id = of_community and d.household_id = of_household)
    from households h join entrances e on e.community_id = h.community_id and e.id = h.entrance_id
   where h.community_id = of_community and h.id = of_household
$$;
