-- A trigger that reads another table does not run where tables are distributed. Whoever writes looks instead
-- (docs/decisions/0036).
drop trigger only_for_a_household_that_is on orders;
drop trigger only_for_a_household_that_is on requests;
drop trigger only_for_a_household_that_is on wishes;
drop trigger only_for_a_household_that_is on role_grants;
drop trigger facts_are_of_somebody on register_facts;
drop trigger facts_keep_their_household on households;
drop trigger facts_keep_their_account on accounts;
drop function refuse_ended_household();
drop function refuse_role_of_ended_household();
drop function refuse_fact_of_nobody();
drop function refuse_while_facts_remain();
drop function refuse_while_they_recorded();
