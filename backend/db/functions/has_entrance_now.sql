-- Whether the household's entrance is given to the account just now, in a round that is not closed and is for this
-- household: whoever knocks there may write down what is needed. The right ends with the lease.
create or replace function has_entrance_now(p_community uuid, p_household uuid, p_account uuid, p_now timestamptz)
returns boolean language sql stable as $$
  select exists (
    select from door_leases l
      join households h on h.community_id = l.community_id and h.entrance_id = l.entrance_id
      join campaigns m on m.community_id = l.community_id and m.id = l.campaign_id
      join cells c on c.community_id = l.community_id and c.campaign_id = l.campaign_id and c.household_id = h.id
     where l.community_id = p_community and l.account_id = p_account and h.id = p_household
       and l.given_at <= p_now and l.until_at > p_now and (l.ended_at is null or l.ended_at > p_now)
       and m.closed_at is null)
$$;
