-- A household goes only when nothing is known of it.
create or replace function refuse_while_facts_remain() returns trigger language plpgsql as $$
begin
  if exists (select from register_facts f where f.community_id = old.community_id and f.household_id = old.id) then
    raise foreign_key_violation using message = 'this household still has register facts';
  end if;
  return null;
end $$;
