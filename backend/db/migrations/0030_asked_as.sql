-- As what somebody asked for a household, so that it is shown as such (a helper at the door). Unknown for requests from
-- before; those of a household itself need no word.
alter table requests
  add column created_as text check (created_as in ('resident', 'familyProxy', 'captain', 'staff', 'volunteer'));
