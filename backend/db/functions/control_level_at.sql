-- The level in force; a building of which nothing was said is in lockdown, so that things come to its doors.
create or replace function control_level_at(of_community uuid, of_building uuid, at timestamptz) returns text
language sql stable as $$
  select coalesce((select level from control_levels
                    where community_id = of_community and building_id = of_building
                      and starts_at <= at and recalled_at is null
                    order by starts_at desc, id desc limit 1), 'lockdown')
$$;
