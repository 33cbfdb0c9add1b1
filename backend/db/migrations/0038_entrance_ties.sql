-- What keeps an entrance from being removed, counted. Flats that a pattern made and of which nobody has said anything
-- keep nothing. The words are those of the refusal's details.
create function entrance_ties(p_community uuid, p_entrance uuid, p_now timestamptz)
  returns table (tie text, many integer) language sql stable as $$
  with here as (
    select h.* from households h where h.community_id = p_community and h.entrance_id = p_entrance),
  place as (
    select e.building_id,
           not exists (select from entrances o where o.community_id = e.community_id
                          and o.building_id = e.building_id and o.id <> e.id) as is_last
      from entrances e where e.community_id = p_community and e.id = p_entrance),
  ties as (
    select 'household' as tie, count(*)::integer as many, 1 as position from here h
     where h.resident_count is not null or h.is_vacant or h.tenure is not null or h.remark_sealed is not null
        or h.began_at is not null or h.ended_at is not null
        or exists (select from residents x where x.community_id = p_community and x.household_id = h.id)
        or exists (select from contacts x where x.community_id = p_community and x.household_id = h.id)
        or exists (select from care_flags x where x.community_id = p_community and x.household_id = h.id)
        or exists (select from door_deliveries x where x.community_id = p_community and x.household_id = h.id)
        or exists (select from register_facts x where x.community_id = p_community and x.household_id = h.id)
    union all
    select 'order', count(*)::integer, 2 from here h
     where exists (select from orders x where x.community_id = p_community and x.household_id = h.id)
        or exists (select from requests x where x.community_id = p_community and x.household_id = h.id)
        or exists (select from wishes x where x.community_id = p_community and x.household_id = h.id)
        or exists (select from stock_reminders x where x.community_id = p_community and x.household_id = h.id)
        or exists (select from wave_reminders x where x.community_id = p_community and x.household_id = h.id)
        or exists (select from messages x where x.community_id = p_community and x.household_id = h.id)
        or exists (select from pictures x where x.community_id = p_community and x.household_id = h.id)
    union all
    select 'role', count(distinct g.account_id)::integer, 3 from role_grants g, place p
     where g.community_id = p_community and (g.ends_at is null or g.ends_at > p_now)
       and (g.entrance_id = p_entrance or (p.is_last and g.level = 'building' and g.building_id = p.building_id)
            or g.household_id in (select id from here))
    union all
    select 'invitation', count(*)::integer, 4 from invitations i
     where i.community_id = p_community and i.used_at is null and i.cancelled_at is null and i.expires_at > p_now
       and (i.entrance_id = p_entrance or i.household_id in (select id from here))
    union all
    select 'joinRequest', count(*)::integer, 5 from join_requests j
     where j.community_id = p_community and j.entrance_id = p_entrance)
  select tie, many from ties where many > 0 order by position
$$;
