import type { NoticeWay, WayForecast } from '@/contract/notices';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';

interface Asked {
  householdIds: readonly string[];
  ways: readonly NoticeWay[];
}

/** Whom each way reaches now; each household once per way. */
export async function forecastWays(
  ctx: Context,
  communityId: string,
  { householdIds }: Asked,
): Promise<WayForecast> {
  const app = await listInApp(ctx, communityId, householdIds);
  const unreached = householdIds.filter((id) => !app.has(id));
  return {
    households: householdIds.length,
    app: app.size,
    ...{ wechat: 0, wechatOneTap: 0, sms: 0, smsDropped: 0 },
    nobody: unreached.length,
    withoutCaptain: await countWithoutCaptain(ctx, communityId, unreached),
  };
}

/** Households with somebody who can read it in the app. */
async function listInApp(
  { db, now }: Context,
  communityId: string,
  householdIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ householdId: string }>`
    select distinct g.household_id from role_grants g
     where g.community_id = ${communityId} and g.household_id = any(${householdIds}::uuid[])
       and g.role in ('resident', 'familyProxy') and g.starts_at <= ${now}
       and (g.ends_at is null or g.ends_at > ${now})`.execute(db);
  return new Set(rows.map(({ householdId }) => householdId));
}

/** Of some households those in entrances of which nobody is captain now. */
async function countWithoutCaptain(
  { db, now }: Context,
  communityId: string,
  householdIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from doors d
     where d.community_id = ${communityId} and d.household_id = any(${householdIds}::uuid[]) and d.ended_at is null
       and not exists (select from role_grants g
                        where g.community_id = ${communityId} and g.role = 'captain' and g.starts_at <= ${now}
                          and (g.ends_at is null or g.ends_at > ${now})
                          and (g.entrance_id = d.entrance_id or g.building_id = d.building_id))`.execute(db);
  return rows[0]?.many ?? 0;
}
