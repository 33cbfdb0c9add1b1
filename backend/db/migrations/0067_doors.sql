-- Where a door is, said once (docs/decisions/0028): every list joins a view instead of three tables, and PostgreSQL folds
-- it into the query that uses it.

-- What the views call a building; its present text lies in functions/.
create function building_name(building_no text) returns text
language sql immutable parallel safe as $$
  select case when building_no ~ '[楼栋幢座组社队村区院]$' then building_no else building_no || '号楼' end
$$;

-- An entrance with its building.
create view entrance_places as
select e.community_id, e.id as entrance_id, e.building_id, b.building_no, e.entrance_no,
       b.position as building_position, e.position as entrance_position,
       building_name(b.building_no) as building_name,
       building_name(b.building_no) || ' ' || e.entrance_no || '单元' as label
  from entrances e
  join buildings b on b.community_id = e.community_id and b.id = e.building_id;

-- A household with its entrance and building, also one that has ended: a list asks ended_at is null.
create view doors as
select h.community_id, h.id as household_id, h.dwelling_id, h.entrance_id, p.building_id, p.building_no, p.entrance_no,
       h.floor, h.room_no, p.building_position, p.entrance_position, p.building_name, p.label as entrance_label,
       p.label || ' ' || h.room_no as label, h.resident_count, h.is_vacant, h.tenure, h.ended_at
  from households h
  join entrance_places p on p.community_id = h.community_id and p.entrance_id = h.entrance_id;
