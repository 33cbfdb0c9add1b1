import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { Channel } from '../../kernel/channel';
import * as deliveries from './deliveries';

interface ToPlan {
  communityId: string;
  messageId: string;
  kind: string;
  to: { householdId: string } | { accountId: string };
  now: Date;
}

/** Everybody of the household who has an account, and relatives who act for it. */
async function peopleOf(
  db: Database,
  { communityId, householdId, now }: { communityId: string; householdId: string; now: Date },
): Promise<string[]> {
  const { rows } = await sql<{ accountId: string }>`
    select distinct g.account_id from role_grants g
      join accounts a on a.id = g.account_id and a.disabled_at is null
     where g.community_id = ${communityId} and g.household_id = ${householdId}
       and g.role in ('resident', 'familyProxy')
       and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})`.execute(db);
  return rows.map(({ accountId }) => accountId);
}

/** Plans, in the transaction that tells a message, its ways out of the house: by each channel that takes its kind. */
export async function planDeliveries(
  db: Database,
  channels: readonly Channel[],
  { kind, to, ...message }: ToPlan,
): Promise<void> {
  const taking = channels.filter((channel) => channel.takes(kind));
  if (taking.length === 0) return;
  const people = 'accountId' in to ? [to.accountId] : await peopleOf(db, { ...message, ...to });
  const ways = taking.flatMap(({ name }) => people.map((accountId) => ({ accountId, channel: name })));
  await deliveries.plan(db, message, ways);
}
