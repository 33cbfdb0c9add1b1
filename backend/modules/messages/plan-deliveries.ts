import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { Channel } from '../../kernel/channel';
import * as deliveries from './deliveries';
import type { Told } from './messages';

interface Fact {
  communityId: string;
  kind: string;
  now: Date;
}

interface Person {
  householdId: string;
  accountId: string;
}

/** Everybody of these households who has an account, and relatives who act for them. */
async function peopleOf(
  db: Database,
  { communityId, now }: Fact,
  households: readonly string[],
): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select distinct g.household_id, g.account_id from role_grants g
      join accounts a on a.id = g.account_id and a.disabled_at is null
     where g.community_id = ${communityId} and g.household_id = any(${households}::uuid[])
       and g.role in ('resident', 'familyProxy')
       and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})`.execute(db);
  return rows;
}

const taking = (channels: readonly Channel[], kind: string): readonly Channel[] =>
  channels.filter((channel) => channel.takes(kind));

/** Plans, in the transaction that tells households, each message's ways out of the house: by each channel that takes its kind. */
export async function planForHouseholds(
  db: Database,
  channels: readonly Channel[],
  { told, ...fact }: Fact & { told: readonly Told[] },
): Promise<void> {
  const ways = taking(channels, fact.kind);
  if (ways.length === 0 || told.length === 0) return;
  const messageOf = new Map(told.map(({ householdId, messageId }) => [householdId, messageId]));
  const people = await peopleOf(db, fact, [...messageOf.keys()]);
  const planned = people.flatMap(({ householdId, accountId }) => {
    const messageId = messageOf.get(householdId);
    return messageId ? ways.map(({ name }) => ({ messageId, accountId, channel: name })) : [];
  });
  await deliveries.plan(db, fact, planned);
}

/** The same for what one helper is told. */
export async function planForHelper(
  db: Database,
  channels: readonly Channel[],
  { messageId, accountId, ...fact }: Fact & { messageId: string; accountId: string },
): Promise<void> {
  const ways = taking(channels, fact.kind);
  await deliveries.plan(
    db,
    fact,
    ways.map(({ name }) => ({ messageId, accountId, channel: name })),
  );
}
