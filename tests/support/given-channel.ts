import { sql } from 'kysely';
import type pg from 'pg';
import { drainOutbox } from '../../backend/jobs/drain-outbox';
import { sendDeliveries } from '../../backend/jobs/send-deliveries';
import type { Channel, Outgoing, Sending } from '../../backend/kernel/channel';
import { announce } from '../../backend/kernel/outbox';
import { announcementOf } from '../../backend/modules/messages/public';
import { givenApp } from './app';
import type { TestDatabase } from './database';
import { noon } from './demo';
import { newsOf } from './news-samples';

export interface TestChannel extends Channel {
  /** What it was given, in order. */
  given: Outgoing[];
  /** The most that it had in hand at once. */
  mostAtOnce: number;
}

/** A channel as a shelf of a later day registers it; `answer` says what its peer does. */
export function givenChannel(
  answer: (message: Outgoing, signal: AbortSignal) => Promise<Sending> = () =>
    Promise.resolve({ was: 'sent' }),
  { name = 'test', atOnce = 3 }: { name?: string; atOnce?: number } = {},
): TestChannel {
  let inHand = 0;
  const channel: TestChannel = {
    name,
    atOnce,
    given: [],
    mostAtOnce: 0,
    takes: (kind) => kind !== 'knockSoon',
    send: async (message, signal) => {
      channel.given.push(message);
      inHand += 1;
      channel.mostAtOnce = Math.max(channel.mostAtOnce, inHand);
      try {
        return await answer(message, signal);
      } finally {
        inHand -= 1;
      }
    },
  };
  return channel;
}

/** The same connections, until they are lost. */
export const losing = (pool: pg.Pool, lost: { isLost: boolean }): pg.Pool =>
  new Proxy(pool, {
    get: (all, name) => {
      if (name === 'connect' && lost.isLost) return () => Promise.reject(new Error('the database is gone'));
      const part: unknown = Reflect.get(all, name);
      return typeof part === 'function' ? (part.bind(all) as unknown) : part;
    },
  });

/** What is told, sent and found of messages on their way in a test's database. */
export function sendingIn(database: TestDatabase) {
  /** So many facts are told to 王师傅, each on its way by the channels. */
  async function givenTold(channels: readonly Channel[], count = 1): Promise<void> {
    const { app, as } = givenApp(database, { channels });
    const { accountId } = await as('wang').org.getMe({});
    await announce(
      { db: database.db, now: new Date(noon) },
      Array.from({ length: count }, (_, index) =>
        announcementOf({ ...newsOf('runTakenBack', accountId), about: `fact ${index}` }),
      ),
    );
    await drainOutbox(app, new Date(noon));
  }

  const run = (channels: readonly Channel[], at: Date) =>
    sendDeliveries(givenApp(database, { channels }).app, at);

  const states = async () =>
    (
      await sql<{ state: string; tries: number; reason: string | null }>`
        select state, tries, last_reason as reason from message_deliveries order by channel, id`.execute(
        database.db,
      )
    ).rows;
  return { givenTold, run, states };
}
