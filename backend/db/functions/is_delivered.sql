-- Whether a door has taken what was brought to it. src/domain/drop-offs.ts says the same.
create or replace function is_delivered(outcome text) returns boolean
language sql immutable parallel safe as $$
  select outcome in ('handedOver', 'leftAtDoor')
$$;
