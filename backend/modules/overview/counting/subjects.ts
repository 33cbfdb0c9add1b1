import { sql, type RawBuilder } from 'kysely';
import { notThere } from '../../dispatch/public';

/** What is counted of a community, by day. */
export type Counted = 'households' | 'orders' | 'notThere';

/** A day in Beijing of a moment. */
const dayOf = (moment: RawBuilder<unknown>) => sql`(${moment} at time zone interval '8 hours')::date`;

/**
 * All that counts now, a row each (what, subject_id, day): households on the day they began, orders on the day their
 * wave closes (of waves from `from` on), and orders of which something is not there on the day it was promised for.
 */
export const countedNow = (communityId: string, from: string) => sql`
  select 'households' as what, h.id as subject_id, ${dayOf(sql`coalesce(h.began_at, c.created_at)`)} as day
    from households h join communities c on c.id = h.community_id
   where h.community_id = ${communityId} and h.ended_at is null
  union all
  select 'orders', o.id, ${dayOf(sql`w.closes_at`)}
    from waves w join orders o on o.community_id = w.community_id and o.wave_id = w.id
   where w.community_id = ${communityId} and ${dayOf(sql`w.closes_at`)} >= ${from}::date
     and o.cancelled_at is null
  union all
  select 'notThere', n.order_id, ${dayOf(sql`n.promised_at`)} from (${notThere(communityId)}) n`;
