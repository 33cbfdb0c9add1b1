import { everywhere, inCommunity } from '../kernel/in-community';
import { sql } from 'kysely';
import type { Database } from '../db/database';
import type { App } from '../kernel/app-parts';
import type { Delivery } from '../kernel/delivery';
import { inTurns } from './in-turns';
import { pauseAfter } from './pause-after';
import { TELL, tell, tellEarlier } from '../modules/messages/public';

const BATCH = 200;
/** Of all communities together; what is left waits for the next run. */
const MOST = 20 * BATCH;
/** So many are told in one transaction. */
const TOGETHER = 50;
const LEASE_MS = 60_000;
/** A slice ends well before others may take its rows: they would be told by two. */
const SLICE_MS = LEASE_MS / 2;

const deliveries: Readonly<Record<string, Delivery>> = {
  [TELL]: tell,
  // What an instance of the release before has written (decision 0031).
  'notices.tellHousehold': tellEarlier,
  'notices.tellAccount': tellEarlier,
};

interface Due {
  communityId: string;
  id: string;
  attempts: number;
  topic: string;
  key: string;
  payload: unknown;
}

/**
 * Carries out what is due, in slices; two instances never take the same row, and a row whose carrier died comes back
 * after a minute. At least once, with a key: telling twice does nothing. What fails is tried again after growing pauses
 * (pause-after.ts) and then given up, where it is seen.
 */
export async function drainOutbox(app: App, now: Date): Promise<number> {
  let carried = 0;
  let isSlow = false;
  await inTurns(await listCommunitiesDue(app, now), MOST / BATCH, async (communityId) => {
    if (isSlow || carried >= MOST) return false;
    const due = await lease(app, communityId, now);
    const done = await carryAll(app, due, now);
    carried += done;
    isSlow = done < due.length;
    return due.length === BATCH;
  });
  return carried;
}

/** Communities in which something is due, the longest waiting first. */
async function listCommunitiesDue(app: App, now: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select community_id from outbox
     where done_at is null and given_up_at is null and run_at <= ${now}
     group by community_id order by min(run_at)`.execute(everywhere(app.database));
  return rows.map(({ communityId }) => communityId);
}

/** A few together while the slice lasts; what is left then is given back as if nobody had taken it. */
async function carryAll(app: App, due: readonly Due[], now: Date): Promise<number> {
  const end = performance.now() + SLICE_MS;
  for (let at = 0; at < due.length; at += TOGETHER) {
    const [first] = due;
    if (first && performance.now() > end) {
      await giveBack(app, first.communityId, due.slice(at), now);
      return at;
    }
    await carryFew(app, due.slice(at, at + TOGETHER), now);
  }
  return due.length;
}

/** Where one cannot be told, each goes by itself: it keeps no other from being told. */
async function carryFew(app: App, few: readonly Due[], now: Date): Promise<void> {
  try {
    await carry(app, few, now);
  } catch (error) {
    const [first, ...others] = few;
    if (first && others.length === 0) return noteFailure(app, first, now, error);
    for (const one of few) await carryFew(app, [one], now);
  }
}

const giveBack = (app: App, communityId: string, rest: readonly Due[], now: Date) =>
  sql`update outbox set attempts = attempts - 1, run_at = ${now}
       where community_id = ${communityId} and id = any(${rest.map(({ id }) => id)}::uuid[])
         and done_at is null`.execute(inCommunity(app.database, communityId));

/** In the order in which the facts became true: ids are made with the time in front. */
async function lease(app: App, communityId: string, now: Date): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with due as materialized (
      select id from outbox
       where community_id = ${communityId} and done_at is null and given_up_at is null and run_at <= ${now}
       order by run_at, id limit ${BATCH} for update skip locked),
    leased as (
    update outbox o set attempts = o.attempts + 1, run_at = ${new Date(now.getTime() + LEASE_MS)}
      from due
     where o.community_id = ${communityId} and o.id = due.id
    returning o.community_id, o.id, o.attempts, o.topic, o.key, o.payload)
    select * from leased order by id`.execute(inCommunity(app.database, communityId));
  return rows;
}

/**
 * The deed and the mark that it is done are one transaction, so that neither stands without the other. The mark comes
 * first: what was withdrawn meanwhile has no row to mark and is not told.
 */
async function carry(app: App, few: readonly Due[], now: Date): Promise<void> {
  const [first] = few;
  if (!first) return;
  const { communityId } = first;
  await inCommunity(app.database, communityId)
    .transaction()
    .execute(async (db) => {
      const marked = await mark(db, communityId, few, now);
      const told = few.filter(({ id }) => marked.has(id));
      for (const topic of new Set(told.map((one) => one.topic))) {
        const ofTopic = told.filter((one) => one.topic === topic);
        await deliveryOf(topic)(db, { communityId, now, channels: app.channels }, ofTopic);
      }
    });
}

/** Held in one order, so that two who carry the same rows never wait for each other in a circle. */
async function mark(db: Database, communityId: string, few: readonly Due[], now: Date): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with held as materialized (
      select id from outbox
       where community_id = ${communityId} and id = any(${few.map(({ id }) => id)}::uuid[]) and done_at is null
       order by id for update)
    update outbox o set done_at = ${now}, last_error = null
      from held where o.community_id = ${communityId} and o.id = held.id
    returning o.id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

async function noteFailure(app: App, due: Due, now: Date, error: unknown): Promise<void> {
  const { communityId, id, attempts } = due;
  app.log.error({ err: error, topic: due.topic, outboxId: id }, 'announcement not delivered');
  const pauseMs = pauseAfter(attempts);
  if (pauseMs === null) app.faults.note('undelivered');
  await sql`
    update outbox set last_error = ${error instanceof Error ? error.name : 'unknown'},
           run_at = ${new Date(now.getTime() + (pauseMs ?? 0))}, given_up_at = ${pauseMs === null ? now : null}
     where community_id = ${communityId} and id = ${id}`.execute(inCommunity(app.database, communityId));
}

function deliveryOf(topic: string): Delivery {
  const delivery = deliveries[topic];
  if (!delivery) throw new Error(`no delivery for topic ${topic}`);
  return delivery;
}
