-- Whether pieces of a line are in hand, in the words of the partial index order_lines_in_hand.
create or replace function is_in_hand(wanted integer, placed integer, received integer, sorted integer, on_run integer)
returns boolean
language sql immutable parallel safe as $$
  select wanted > 0 or placed > 0 or received > 0 or sorted > 0 or on_run > 0
$$;
