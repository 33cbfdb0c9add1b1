-- Whoever ends a household holds its row: what begins for it at that very moment waits here, and is refused when it has
-- ended. Lists and rights ask before; this is for two at once.
create or replace function refuse_ended_household() returns trigger language plpgsql as $$
begin
  perform from households h
    where h.community_id = new.community_id and h.id = new.household_id and h.ended_at is null for key share;
  if not found then perform refuse('NOT_FOUND'); end if;
  return new;
end $$;
