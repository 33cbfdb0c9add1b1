-- '10号楼'; a village's group, '3组', has a name already. src/domain/place-words.ts says the same.
create or replace function building_name(building_no text) returns text
language sql immutable parallel safe as $$
  select case when building_no ~ '[楼栋幢座组社队村区院]$' then building_no else building_no || '号楼' end
$$;
