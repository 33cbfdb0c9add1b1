import type { getOpenWork as procedure } from '@/contract/open-work';
import { sql } from 'kysely';
import type { Handler } from '../../kernel/implement';

interface OpenWork {
  undelivered: number;
  wishes: number;
  requests: number;
  joinRequests: number;
}

const none: OpenWork = { undelivered: 0, wishes: 0, requests: 0, joinRequests: 0 };

/** Counted where it lies: of the households of one entrance, what has no end yet. */
export const getOpenWork: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const { rows } = await sql<OpenWork>`
    with doors as (select id from households
                    where community_id = ${communityId} and entrance_id = ${entranceId} and ended_at is null)
    select (select count(distinct o.household_id)::int from order_lines l
              join orders o on o.community_id = l.community_id and o.id = l.order_id
             where l.community_id = ${communityId} and o.household_id in (select id from doors)
               and (l.wanted > 0 or l.placed > 0 or l.received > 0 or l.sorted > 0 or l.on_run > 0)) as undelivered,
           (select count(*)::int from wishes
             where community_id = ${communityId} and household_id in (select id from doors) and ordered_at is null
               and declined_at is null and withdrawn_at is null and lapsed_at is null) as wishes,
           (select count(*)::int from requests
             where community_id = ${communityId} and household_id in (select id from doors) and done_at is null
               and failed_at is null and cancelled_at is null) as requests,
           (select count(*)::int from join_requests
             where community_id = ${communityId} and entrance_id = ${entranceId}
               and (state = 'waiting' or needs_look)) as "joinRequests"`.execute(ctx.db);
  return rows[0] ?? none;
};
