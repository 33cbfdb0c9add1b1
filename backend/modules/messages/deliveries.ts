import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { Context } from '../../kernel/context';
import type { Address } from '../../kernel/channel';
import { newId } from '../../kernel/ids';

/** A try that has been taken on; `tries` tells it from a later one of the same delivery. */
export interface Claimed {
  communityId: string;
  id: string;
  tries: number;
  to: Address;
  messageId: string;
}

interface ClaimedRow extends Omit<Claimed, 'to'> {
  accountId: string | null;
  contactId: string | null;
  robotId: string | null;
}

/** A check of the table lets one of the three be there. */
function addressOf({ accountId, contactId, robotId }: ClaimedRow): Address {
  if (accountId) return { accountId };
  if (contactId) return { contactId };
  if (robotId) return { robotId };
  throw new Error('a delivery to nobody');
}

export interface NewDelivery {
  messageId: string;
  to: Address;
  channel: string;
}

/** Plans the ways of messages to their addresses, each once. */
export async function plan(
  db: Database,
  { communityId, now }: { communityId: string; now: Date },
  deliveries: readonly NewDelivery[],
): Promise<void> {
  if (deliveries.length === 0) return;
  const rows = deliveries.map(({ to, ...one }) => ({ ...one, ...to, id: newId() }));
  await sql`
    insert into message_deliveries (community_id, id, message_id, account_id, contact_id, robot_id, channel, next_try_at)
    select ${communityId}, x.id, x."messageId", x."accountId", x."contactId", x."robotId", x.channel, ${now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as x (id uuid, "messageId" uuid, "accountId" uuid, "contactId" uuid, "robotId" uuid, channel text)
    on conflict do nothing`.execute(db);
}

/** Communities in which something waits for its channel, or whose sender has fallen silent; the longest waiting first. */
export async function listCommunitiesDue(db: Database, channel: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select community_id from message_deliveries
     where channel = ${channel} and state = 'waiting' and next_try_at <= ${now}
     group by community_id order by min(next_try_at) limit 500`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/** Takes on the next try of a channel in one community; what another instance holds is left to it. */
export async function claim(
  db: Database,
  { communityId, channel, now, until }: { communityId: string; channel: string; now: Date; until: Date },
): Promise<Claimed | undefined> {
  const { rows } = await sql<ClaimedRow>`/* kept */
    with due as materialized (
      select id from message_deliveries
       where community_id = ${communityId} and channel = ${channel} and state = 'waiting' and next_try_at <= ${now}
       order by next_try_at, id limit 1 for update skip locked)
    update message_deliveries d set state = 'claimed', tries = d.tries + 1, claimed_until = ${until},
           tried_at = ${now}, first_tried_at = coalesce(d.first_tried_at, ${now})
      from due
     where d.community_id = ${communityId} and d.id = due.id
    returning d.community_id, d.id, d.tries, d.message_id, d.account_id, d.contact_id, d.robot_id`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return undefined;
  const { communityId: of, id, tries, messageId } = row;
  return { communityId: of, id, tries, messageId, to: addressOf(row) };
}

/** What has become of a try. */
export type Settled =
  | { state: 'sent' }
  | { state: 'failed' | 'unknown' | 'givenUp'; reason: string }
  | { state: 'waiting'; reason: string; nextTryAt: Date };

/** Writes what became of a try, also when it was thought lost meanwhile; not when staff have let it be tried again. */
export async function settle(
  db: Database,
  { communityId, id, tries }: Pick<Claimed, 'communityId' | 'id' | 'tries'>,
  settled: Settled,
  now: Date,
): Promise<void> {
  const isOver = settled.state !== 'waiting';
  await sql`/* kept */
    update message_deliveries
       set state = ${settled.state}, claimed_until = null, settled_at = ${isOver ? now : null},
           last_reason = ${'reason' in settled ? settled.reason : null},
           next_try_at = ${'nextTryAt' in settled ? settled.nextTryAt : now}
     where community_id = ${communityId} and id = ${id} and tries = ${tries}
       and state in ('claimed', 'unknown')`.execute(db);
}

/**
 * A peer takes a message from nobody as it is: what waits of the same kind about the same thing is not tried any more.
 * Answers how many.
 */
export async function stopBatch(
  db: Database,
  { communityId, messageId, channel }: Pick<Claimed, 'communityId' | 'messageId'> & { channel: string },
  now: Date,
): Promise<number> {
  const stopped = await sql`
    update message_deliveries d
       set state = 'failed', last_reason = 'stopped', settled_at = ${now}
      from messages m
      join messages t on t.community_id = ${communityId} and t.id = ${messageId}
       and t.kind = m.kind and t.link_kind = m.link_kind and t.link_id = m.link_id
     where d.community_id = ${communityId} and m.community_id = ${communityId} and m.id = d.message_id
       and d.channel = ${channel} and d.state = 'waiting'`.execute(db);
  return Number(stopped.numAffectedRows ?? 0n);
}

/** What was claimed and never settled: it may have arrived. A community a statement; answers how many. */
export async function giveUpSilent(db: Database, now: Date): Promise<number> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct community_id from message_deliveries
     where state = 'claimed' and claimed_until <= ${now} limit 500`.execute(db);
  let silent = 0;
  for (const { communityId } of rows) silent += await giveUpSilentOf(db, communityId, now);
  return silent;
}

async function giveUpSilentOf(db: Database, communityId: string, now: Date): Promise<number> {
  const given = await sql`
    update message_deliveries
       set state = 'unknown', claimed_until = null, settled_at = ${now}, last_reason = 'silent'
     where community_id = ${communityId} and state = 'claimed' and claimed_until <= ${now}`.execute(db);
  return Number(given.numAffectedRows ?? 0n);
}

/** A peer's later word about what it has taken from somebody. */
interface LaterWord {
  accountId: string;
  channel: string;
  kinds: readonly string[];
  was: 'sent' | 'lost';
  since: Date;
}

interface Meant {
  communityId: string;
  id: string;
}

/**
 * A peer says afterwards what became of something: what is unknown is known then, and what was sent may be lost. Where
 * more than one can be meant nothing is changed.
 */
export async function settleAfterPush(
  db: Database,
  { accountId, channel, kinds, was, since }: LaterWord,
  now: Date,
): Promise<void> {
  const { rows } = await sql<Meant>`
    select d.community_id, d.id from message_deliveries d
      join messages m on m.community_id = d.community_id and m.id = d.message_id and m.kind = any(${kinds}::text[])
     where d.account_id = ${accountId} and d.channel = ${channel} and d.state in ('unknown', 'claimed', 'sent')
       and d.tried_at >= ${since} limit 2`.execute(db);
  const [meant] = rows;
  if (!meant || rows.length > 1) return;
  await sql`
    update message_deliveries
       set state = ${was === 'sent' ? 'sent' : 'failed'}, last_reason = ${was === 'sent' ? null : 'refused'},
           claimed_until = null, settled_at = ${now}
     where community_id = ${meant.communityId} and id = ${meant.id}
       and state in ('unknown', 'claimed', 'sent')`.execute(db);
}

/** Lets what did not arrive be tried once more; false when there is no such delivery. */
export async function tryAgain(
  { db, now }: Pick<Context, 'db' | 'now'>,
  communityId: string,
  id: string,
): Promise<boolean> {
  const { rows } = await sql`
    update message_deliveries
       set state = case when state in ('failed', 'unknown', 'givenUp') then 'waiting' else state end,
           next_try_at = case when state in ('failed', 'unknown', 'givenUp') then ${now} else next_try_at end,
           settled_at = case when state in ('failed', 'unknown', 'givenUp') then null else settled_at end,
           first_tried_at = case when state in ('failed', 'unknown', 'givenUp') then null else first_tried_at end,
           tried_at = case when state in ('failed', 'unknown', 'givenUp') then null else tried_at end
     where community_id = ${communityId} and id = ${id}
    returning id`.execute(db);
  return rows.length > 0;
}

/** Deletes what was to go to a person who has left for good. */
export const forgetOf = (db: Database, accountId: string) =>
  sql`delete from message_deliveries where account_id = ${accountId}`.execute(db);
