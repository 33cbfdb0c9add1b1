-- As what the account acts for the household, the nearest role first; null when it may not. Nobody acts for a household
-- that has ended.
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
     and (is_helper_at_door(p_community, p_household, p_account)
          or has_entrance_now(p_community, p_household, p_account, p_now)) then
    return 'volunteer';
  end if;
  return null;
end $$;
