-- An import writes 70,000 facts. That their household and whoever recorded them are there was looked up row by row, which
-- took longer than writing them; now once for all rows of a statement, with the same lock, and the other way round when
-- a household or an account is to go. Nothing else changes: a fact of nobody is refused as before.
alter table register_facts
  drop constraint register_facts_community_id_household_id_fkey,
  drop constraint register_facts_recorded_by_fkey;

create function refuse_fact_of_nobody() returns trigger language plpgsql as $$
declare
  one record;
begin
  -- One look-up by key each: a join could be planned for a small table and stay when it has grown.
  for one in select distinct community_id, household_id from added loop
    perform from households h where h.community_id = one.community_id and h.id = one.household_id for key share;
    if not found then
      raise foreign_key_violation using message = 'a register fact of a household that is not there';
    end if;
  end loop;
  for one in select distinct recorded_by from added loop
    perform from accounts a where a.id = one.recorded_by for key share;
    if not found then
      raise foreign_key_violation using message = 'a register fact recorded by nobody';
    end if;
  end loop;
  return null;
end $$;
create trigger facts_are_of_somebody after insert on register_facts
  referencing new table as added for each statement execute function refuse_fact_of_nobody();

-- Facts are only added and deleted; nobody moves one to another household.
create function refuse_moved_fact() returns trigger language plpgsql as $$
begin
  raise restrict_violation using message = 'register facts are only added to';
end $$;
create trigger facts_stay before update of community_id, household_id, recorded_by on register_facts
  for each row execute function refuse_moved_fact();

create function refuse_while_facts_remain() returns trigger language plpgsql as $$
begin
  if exists (select from register_facts f where f.community_id = old.community_id and f.household_id = old.id) then
    raise foreign_key_violation using message = 'this household still has register facts';
  end if;
  return null;
end $$;
create trigger facts_keep_their_household after delete or update of community_id, id on households
  for each row execute function refuse_while_facts_remain();

create function refuse_while_they_recorded() returns trigger language plpgsql as $$
begin
  if exists (select from register_facts f where f.recorded_by = old.id) then
    raise foreign_key_violation using message = 'this account has recorded register facts';
  end if;
  return null;
end $$;
create trigger facts_keep_their_account after delete or update of id on accounts
  for each row execute function refuse_while_they_recorded();
