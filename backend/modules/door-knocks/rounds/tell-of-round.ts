import type { RoundKind } from '@/contract/campaigns';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { announce } from '../../../kernel/outbox';
import { announcementOf, type News } from '../../messages/public';

interface Opened {
  communityId: string;
  campaignId: string;
  kind: RoundKind;
  title: string;
  deadlineAt: string;
}

/** Lets those answer first who can be told in the app; nobody answers a hand-out. */
export async function tellOfRound(
  ctx: Pick<Context, 'db' | 'now'>,
  { communityId, campaignId, ...opened }: Opened,
) {
  const { kind, title, deadlineAt } = opened;
  if (kind === 'handOut') return;
  const facts = { title, closesAt: deadlineAt };
  const households = await listReachable(ctx, communityId, campaignId);
  const news = households.map((householdId): News => {
    const whom = { communityId, householdId, about: campaignId, facts };
    return kind === 'round' ? { kind: 'roundOpened', ...whom } : { kind: 'rollCallOpened', ...whom };
  });
  await announce(ctx, news.map(announcementOf));
}

/** Households of the campaign for which somebody can answer in the app. */
async function listReachable(
  { db, now }: Pick<Context, 'db' | 'now'>,
  communityId: string,
  campaignId: string,
) {
  const { rows } = await sql<{ householdId: string }>`
    select c.household_id from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId}
       and exists (select from role_grants g
                    where g.community_id = ${communityId} and g.household_id = c.household_id
                      and g.role in ('resident', 'familyProxy') and g.starts_at <= ${now}
                      and (g.ends_at is null or g.ends_at > ${now}))`.execute(db);
  return rows.map(({ householdId }) => householdId);
}
