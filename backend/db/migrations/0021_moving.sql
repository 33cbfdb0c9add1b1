-- Why somebody looked at what is otherwise masked: sealed, it may say something of a household.
alter table audit_log add column reason_sealed text;

-- What of a household is not over: only one without any of it may end. The words are those of the refusal's details.
create function open_affairs(p_community uuid, p_household uuid) returns setof text language sql stable as $$
  select 'order' where exists (
    select from orders o join order_lines l on l.community_id = o.community_id and l.order_id = o.id
     where o.community_id = p_community and o.household_id = p_household
       and (l.wanted > 0 or l.placed > 0 or l.received > 0 or l.sorted > 0 or l.on_run > 0))
  union all
  select 'request' where exists (
    select from requests q where q.community_id = p_community and q.household_id = p_household
       and q.done_at is null and q.failed_at is null and q.cancelled_at is null)
  union all
  select 'wish' where exists (
    select from wishes w where w.community_id = p_community and w.household_id = p_household
       and w.ordered_at is null and w.declined_at is null and w.withdrawn_at is null and w.lapsed_at is null)
  union all
  select 'dispute' where exists (
    select from disputes d where d.community_id = p_community and d.household_id = p_household
       and d.withdrawn_at is null
       and (d.answered_at is null or (d.arrives_at is not null and d.came_at is null)))
$$;

-- Whoever ends a household holds its row: what begins for it at that very moment waits here, and is refused when it has
-- ended. Lists and rights ask before; this is for two at once.
create function refuse_ended_household() returns trigger language plpgsql as $$
begin
  perform from households h
    where h.community_id = new.community_id and h.id = new.household_id and h.ended_at is null for key share;
  if not found then perform refuse('NOT_FOUND'); end if;
  return new;
end $$;
create trigger only_for_a_household_that_is before insert on orders
  for each row execute function refuse_ended_household();
create trigger only_for_a_household_that_is before insert on requests
  for each row execute function refuse_ended_household();
create trigger only_for_a_household_that_is before insert on wishes
  for each row execute function refuse_ended_household();
