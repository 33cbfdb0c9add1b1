-- Whether a request has no end yet: nobody has taken it, or somebody has it in hand.
create or replace function is_unsettled_request(done_at timestamptz, failed_at timestamptz, cancelled_at timestamptz) returns boolean
language sql immutable parallel safe as $$
  select done_at is null and failed_at is null and cancelled_at is null
$$;
