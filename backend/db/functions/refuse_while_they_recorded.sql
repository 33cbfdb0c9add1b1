-- An account goes only when it has recorded nothing that stands.
create or replace function refuse_while_they_recorded() returns trigger language plpgsql as $$
begin
  if exists (select from register_facts f where f.recorded_by = old.id) then
    raise foreign_key_violation using message = 'this account has recorded register facts';
  end if;
  return null;
end $$;
