-- Whether a wish has no end yet, priced or not.
create or replace function is_unsettled_wish(
  ordered_at timestamptz, declined_at timestamptz, withdrawn_at timestamptz, lapsed_at timestamptz
) returns boolean
language sql immutable parallel safe as $$
  select ordered_at is null and declined_at is null and withdrawn_at is null and lapsed_at is null
$$;
