import type { Undelivered } from '@/contract/undelivered';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { Cursor } from '../../kernel/paging';

export interface UndeliveredRow extends Pick<Undelivered, 'id' | 'way' | 'state' | 'tries'> {
  kind: string | null;
  placeLabel: string | null;
  nameSealed: string | null;
  reason: string | null;
  since: Date;
}

/** The id in an announcement's payload; what nobody can read was given up for that very reason. */
const idIn = (field: string) =>
  sql`case when o.payload ->> ${field} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
           then (o.payload ->> ${field})::uuid end`;

/** What did not get into the app, and what did not get out of the house, the latest first. */
export async function listLatestFirst(
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<UndeliveredRow[]> {
  const { rows } = await sql<UndeliveredRow>`
    with undelivered as (
      select 'channel' as way, d.id, coalesce(m.kind, a.kind) as kind, m.household_id, d.account_id, d.state,
             d.last_reason as reason, d.tries, d.settled_at as since
        from message_deliveries d
        left join messages m on m.community_id = ${communityId} and m.id = d.message_id
        left join account_messages a on a.community_id = ${communityId} and a.id = d.message_id
       where d.community_id = ${communityId} and d.state in ('failed', 'unknown', 'givenUp')
       union all
      select 'app', o.id, o.payload ->> 'kind', ${idIn('householdId')}, ${idIn('accountId')}, 'givenUp',
             'fault', o.attempts, o.given_up_at
        from outbox o
       where o.community_id = ${communityId} and o.given_up_at is not null and o.done_at is null)
    select u.id, u.way, u.kind, u.state, u.reason, u.tries, u.since, d.label as place_label,
           p.name_sealed
      from undelivered u
      left join doors d on d.community_id = ${communityId} and d.household_id = u.household_id
      left join accounts p on p.id = u.account_id
     where ${after?.at ?? null}::timestamptz is null or (u.since, u.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid)
     order by u.since desc, u.id desc limit ${limit}`.execute(db);
  return rows;
}
