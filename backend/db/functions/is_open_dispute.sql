-- Whether a dispute has no answer yet.
create or replace function is_open_dispute(answered_at timestamptz, withdrawn_at timestamptz) returns boolean
language sql immutable parallel safe as $$
  select answered_at is null and withdrawn_at is null
$$;
