-- Whoever ends a household holds its row: what begins for it at that very moment waits here until this transaction ends,
-- and is refused (NOT_FOUND) when it has ended. Lists and rights ask before; this is for two at once.
create or replace function hold_household(p_community uuid, p_household uuid) returns void language plpgsql as $$
begin
  perform from households h
    where h.community_id = p_community and h.id = p_household and h.ended_at is null for key share;
  if not found then perform refuse('NOT_FOUND'); end if;
end $$;
