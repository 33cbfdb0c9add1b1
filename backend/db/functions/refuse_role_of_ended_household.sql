-- Nobody becomes resident or family of a household at the very moment at which it ends: whoever ends one holds its row
-- (0021_moving.sql). A household that is not there yet is none that has ended.
create or replace function refuse_role_of_ended_household() returns trigger language plpgsql as $$
begin
  perform from households h where h.community_id = new.community_id and h.id = new.household_id for key share;
  perform from households h
    where h.community_id = new.community_id and h.id = new.household_id and h.ended_at is not null;
  if found then perform refuse('NOT_FOUND'); end if;
  return new;
end $$;
