-- Whether the account stands at this door: carries the household on a run that is on its way, or has taken a request
-- of it that is not over. The narrowest right to order for somebody else; it ends with the run or the request.
create or replace function is_helper_at_door(p_community uuid, p_household uuid, p_account uuid)
returns boolean language sql stable as $$
  select exists (
    select from delivery_runs r
      join drop_offs f on f.community_id = r.community_id and f.run_id = r.id
     where r.community_id = p_community and r.volunteer_id = p_account and r.departed_at is not null
       and r.finished_at is null and f.household_id = p_household)
  or exists (
    select from requests q
     where q.community_id = p_community and q.household_id = p_household and q.taken_by = p_account
       and is_unsettled_request(q.done_at, q.failed_at, q.cancelled_at))
$$;
