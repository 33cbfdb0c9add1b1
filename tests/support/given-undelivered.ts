import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { DatabaseHandle } from '../../backend/db/database';

interface Household {
  communityId: string;
  householdId: string;
}

const givenUpAt = '2026-11-22T03:00:00.000Z';

/** A message to this household that could not be told for hours. Answers its id in the list of what was not delivered. */
export async function givenGivenUp(
  { db }: DatabaseHandle,
  { communityId, householdId }: Household,
  at = givenUpAt,
): Promise<string> {
  const id = v7();
  const payload = { kind: 'delivered', householdId, orderId: v7() };
  await sql`insert into outbox (community_id, id, topic, key, payload, run_at, attempts, last_error, given_up_at)
    values (${communityId}, ${id}, 'messages.tell', ${id}, ${JSON.stringify(payload)}::jsonb, ${at}, 10, 'Error', ${at})`.execute(
    db,
  );
  return id;
}

interface Lost {
  state: 'failed' | 'unknown' | 'givenUp' | 'sent' | 'waiting';
  reason: string;
  accountId: string;
  at?: string;
}

/** A message to this household on its way to one person, as it ended. Answers the id of that way. */
export async function givenOnItsWay(
  { db }: DatabaseHandle,
  { communityId, householdId }: Household,
  { state, reason, accountId, at = givenUpAt }: Lost,
): Promise<string> {
  const [messageId, id] = [v7(), v7()];
  await sql`insert into messages (community_id, id, household_id, kind, body, key, at)
    values (${communityId}, ${messageId}, ${householdId}, 'arrivalAnnounced', '预计到货', ${messageId}, ${at})`.execute(
    db,
  );
  await sql`insert into message_deliveries
      (community_id, id, message_id, account_id, channel, state, tries, next_try_at, last_reason, settled_at)
    values (${communityId}, ${id}, ${messageId}, ${accountId}, 'test', ${state}, 1, ${at}, ${reason}, ${at})`.execute(
    db,
  );
  return id;
}
