import type { NoticeWay, WayForecast } from '@/contract/notices';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { forecastWays as forecastChannels } from '../../messages/public';

interface Asked {
  householdIds: readonly string[];
  ways: readonly NoticeWay[];
}

/** Whom each way reaches now; each household once per way. */
export async function forecastWays(ctx: Context, communityId: string, asked: Asked): Promise<WayForecast> {
  const { householdIds } = asked;
  const { inApp, reached, channels } = await reachable(ctx, communityId, asked);
  const of = (name: NoticeWay) => channels.find(({ channel }) => channel === name);
  const unreached = householdIds.filter((id) => !reached.has(id));
  return {
    households: householdIds.length,
    app: inApp.size,
    ...{ wechat: of('wechat')?.goes ?? 0, wechatOneTap: of('wechat')?.afterTap ?? 0 },
    ...{ sms: of('sms')?.goes ?? 0, smsDropped: of('sms')?.capped ?? 0 },
    nobody: unreached.length,
    withoutCaptain: await countWithoutCaptain(ctx, communityId, unreached),
  };
}

/** Of some households those that a way reaches now: in the app, or outside of it by one of the ways that were chosen. */
export async function reachable(ctx: Context, communityId: string, { householdIds, ways }: Asked) {
  const inApp = await listInApp(ctx, communityId, householdIds);
  const outside = await forecastChannels(ctx.db, {
    ...{ communityId, kind: 'notice', households: householdIds, now: ctx.now },
    channels: ctx.channels.filter(({ name }) => ways.some((way) => way === name)),
  });
  const reached = new Set([...inApp, ...outside.reached]);
  return { inApp, reached, channels: outside.channels };
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

/** Whether somebody is captain now where a door (`d`) hangs. */
export const hasCaptain = (communityId: string, now: Date) => sql`
  exists (select from role_grants g
           where g.community_id = ${communityId} and g.role = 'captain' and g.starts_at <= ${now}
             and (g.ends_at is null or g.ends_at > ${now})
             and (g.entrance_id = d.entrance_id or (g.level = 'building' and g.building_id = d.building_id)))`;

/** Of some households those in entrances of which nobody is captain now. */
async function countWithoutCaptain(
  { db, now }: Context,
  communityId: string,
  householdIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from doors d
     where d.community_id = ${communityId} and d.household_id = any(${householdIds}::uuid[]) and d.ended_at is null
       and not ${hasCaptain(communityId, now)}`.execute(db);
  return rows[0]?.many ?? 0;
}
