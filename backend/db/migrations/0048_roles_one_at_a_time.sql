-- One person holds one role at one place once (docs/decisions/0019). Two who gave it at the same moment had made two:
-- of those without an end the first stays, the others end where they began.
update role_grants g set ends_at = g.starts_at, ended_at = now()
 where g.ends_at is null and exists (
   select from role_grants o
    where o.ends_at is null and o.account_id = g.account_id and o.role = g.role and o.level = g.level
      and (o.county_id, o.team_id, o.community_id, o.building_id, o.entrance_id, o.household_id)
          is not distinct from (g.county_id, g.team_id, g.community_id, g.building_id, g.entrance_id, g.household_id)
      and (o.granted_at, o.id) < (g.granted_at, g.id));
create unique index role_grants_open on role_grants
  (account_id, role, level, county_id, team_id, community_id, building_id, entrance_id, household_id)
  nulls not distinct where ends_at is null;

-- The same wish of one person waits once.
update join_requests r set state = 'withdrawn', answered_at = now(), answered_by = r.account_id
 where r.state = 'waiting' and exists (
   select from join_requests o
    where o.state = 'waiting' and o.account_id = r.account_id and o.community_id = r.community_id and o.kind = r.kind
      and o.entrance_id is not distinct from r.entrance_id and o.room_no = r.room_no
      and (o.asked_at, o.id) < (r.asked_at, r.id));
create unique index join_requests_waiting on join_requests (community_id, account_id, kind, entrance_id, room_no)
  nulls not distinct where state = 'waiting';
