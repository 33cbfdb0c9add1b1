-- A fact is of a household that is there, recorded by an account that is there: looked up once for all rows of a
-- statement, because an import writes 70,000.
create or replace function refuse_fact_of_nobody() returns trigger language plpgsql as $$
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
