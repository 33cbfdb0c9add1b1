import type { Setup, getSetup as procedure } from '@/contract/setup';
import { sql } from 'kysely';
import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import type { Handler } from '../../kernel/implement';

/** What of a community is there: read from the tables of the shelves before, so it is true whoever did it. */
export async function countSetup(
  { db, now }: Pick<Context, 'db' | 'now'>,
  communityId: string,
): Promise<Setup> {
  const here = sql`community_id = ${communityId}`;
  const holders = (role: string) => sql`(select count(distinct account_id)::int from role_grants
    where ${here} and role = ${role} and level = 'community' and starts_at <= ${now} and (ends_at is null or ends_at > ${now}))`;
  const { rows } = await sql<Setup>`
    select c.name, c.is_preparing,
           (select service_phone from community_contacts where ${here}) as service_phone,
           (select count(*)::int from buildings where ${here}) as buildings,
           (select count(*)::int from entrances where ${here}) as entrances,
           (select count(*)::int from households where ${here} and ended_at is null) as households,
           (select coalesce(sum(resident_count), 0)::int from households where ${here} and ended_at is null) as residents,
           (select count(*)::int from households where ${here} and ended_at is null and is_vacant) as vacant,
           (select count(*)::int from wave_times where ${here}) as waves,
           (select count(*)::int from suppliers where ${here}) as suppliers,
           (select count(*)::int from products where ${here} and is_listed) as products,
           ${holders('staff')} as staff, ${holders('volunteer')} as volunteers,
           (select count(*)::int from entrances e where e.${here} and ${hasCaptain(now)}) as captained,
           (select count(*)::int from entrances e where e.${here} and not ${hasCaptain(now)}
               and ${isInvited(now)}) as invited
      from communities c where c.id = ${communityId}`.execute(db);
  const [setup] = rows;
  if (!setup) throw new Refusal('NOT_FOUND');
  return setup;
}

/** Whether the entrance `e` has a captain, its own or its building's. */
const hasCaptain = (now: Date) => sql`exists (select from role_grants g
  where g.community_id = e.community_id and g.role = 'captain'
    and (g.entrance_id = e.id or (g.level = 'building' and g.building_id = e.building_id))
    and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now}))`;

/** Whether somebody is invited to be captain of the entrance `e`. */
const isInvited = (now: Date) => sql`exists (select from invitations i
  where i.community_id = e.community_id and i.entrance_id = e.id and i.role = 'captain'
    and i.used_at is null and i.cancelled_at is null and i.expires_at > ${now})`;

export const getSetup: Handler<typeof procedure> = (ctx, { communityId }) => countSetup(ctx, communityId);
