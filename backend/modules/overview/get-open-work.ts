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
    with homes as (select id from households
                    where community_id = ${communityId} and entrance_id = ${entranceId} and ended_at is null)
    select (select count(distinct o.household_id)::int from order_lines l
              join orders o on o.community_id = l.community_id and o.id = l.order_id
             where l.community_id = ${communityId} and o.household_id in (select id from homes)
               and is_in_hand(l.wanted, l.placed, l.received, l.sorted, l.on_run)) as undelivered,
           (select count(*)::int from wishes
             where community_id = ${communityId} and household_id in (select id from homes)
               and is_unsettled_wish(ordered_at, declined_at, withdrawn_at, lapsed_at)) as wishes,
           (select count(*)::int from requests
             where community_id = ${communityId} and household_id in (select id from homes)
               and is_unsettled_request(done_at, failed_at, cancelled_at)) as requests,
           (select count(*)::int from join_requests
             where community_id = ${communityId} and entrance_id = ${entranceId}
               and (state = 'waiting' or needs_look)) as join_requests`.execute(ctx.db);
  return rows[0] ?? none;
};
