-- Facts are only added and deleted; nobody moves one to another household.
create or replace function refuse_moved_fact() returns trigger language plpgsql as $$
begin
  raise restrict_violation using message = 'register facts are only added to';
end $$;
