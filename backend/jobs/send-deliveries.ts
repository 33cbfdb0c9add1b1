import type { App } from '../kernel/app-parts';
import type { Channel, Outgoing, Sending } from '../kernel/channel';
import { errorForLog } from '../kernel/error-for-log';
import { everywhere, inCommunity } from '../kernel/in-community';
import {
  claimDelivery,
  giveUpSilentDeliveries,
  isTooBad,
  listCommunitiesToSend,
  outgoingOf,
  settleDelivery,
  stopBatchOfDelivery,
  type Claimed,
  type Settled,
} from '../modules/messages/public';
import { endProbe, isBad, leaveOf, pause } from './breaker';
import { pauseAfter } from './pause-after';

const LEASE_MS = 60_000;
/** A try is begun in the first half of a lease and waited for in a third of it: it is settled before others call it lost. */
const SLICE_MS = LEASE_MS / 2;
const PATIENCE_MS = LEASE_MS / 3;

interface Round {
  app: App;
  channel: Channel;
  now: Date;
  /** What the tries of this round came to. */
  tally: { tries: number; bad: number };
  /** No further try is begun. */
  isOver: () => boolean;
}

/**
 * Sends what is to leave the house: claimed in one transaction, sent in none, settled in another; so many at once per
 * channel, each channel for itself. A claim that nobody settled is unknown: it may have arrived, and is never repeated
 * by itself. A channel that fails too often pauses (breaker.ts). May run twice and on two machines; once `stopping` is
 * aborted no further try is begun.
 */
export async function sendDeliveries(app: App, now: Date, stopping?: AbortSignal): Promise<void> {
  await giveUpSilentDeliveries(everywhere(app.database), now);
  if (stopping?.aborted) return;
  const end = performance.now() + SLICE_MS;
  const isLate = () => stopping?.aborted === true || performance.now() >= end;
  await together(app.channels.map((channel) => run({ app, channel, now }, isLate)));
}

async function run(
  { app, channel, now }: Pick<Round, 'app' | 'channel' | 'now'>,
  isLate: () => boolean,
): Promise<void> {
  const tally = { tries: 0, bad: 0 };
  const round = { app, channel, now, tally, isOver: () => isLate() || isTooBad(tally) };
  const leave = await leaveOf(app, channel, now);
  if (leave === 'none') return;
  if (leave === 'one') return endProbe(app, channel, await sendFirst(round), now);
  await drain(round);
  if (isTooBad(tally)) await pause(app, channel, tally, now);
}

/** The one that waits longest, to see whether its channel carries again. */
async function sendFirst(round: Round): Promise<Settled | undefined> {
  const { app, channel, now } = round;
  const [communityId] = await listCommunitiesToSend(everywhere(app.database), channel.name, now);
  const next = communityId && (await settleAndClaim(round, communityId));
  if (!next) return undefined;
  const tried = await sendOne(round, next);
  await settleAlone(round, tried);
  return tried.settled;
}

async function drain(round: Round): Promise<void> {
  const { app, channel, now } = round;
  for (const communityId of await listCommunitiesToSend(everywhere(app.database), channel.name, now)) {
    await together(Array.from({ length: channel.atOnce }, () => sendAll(round, communityId)));
  }
}

/** All come to their end, also when one fails; the first failure is thrown then. */
async function together(works: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(works);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** A delivery that is taken on, with what it says; undefined when its message has been deleted meanwhile. */
interface Next {
  claimed: Claimed;
  message: Outgoing | undefined;
}

/** A delivery that was tried, and what became of it. */
interface Tried {
  claimed: Claimed;
  settled: Settled;
}

/** Writes down what became of the last try and takes on the next, in one transaction; undefined: there is no next. */
const settleAndClaim = (round: Round, communityId: string, last?: Tried): Promise<Next | undefined> =>
  inCommunity(round.app.database, communityId)
    .transaction()
    .execute(async (db) => {
      if (last) await settleDelivery(db, last.claimed, last.settled, round.now);
      if (round.isOver()) return undefined;
      const claimed = await claimDelivery(db, {
        communityId,
        channel: round.channel.name,
        now: round.now,
        until: new Date(round.now.getTime() + LEASE_MS),
      });
      return claimed && { claimed, message: await outgoingOf(db, claimed) };
    });

const settleAlone = ({ app, now }: Round, { claimed, settled }: Tried): Promise<void> =>
  settleDelivery(inCommunity(app.database, claimed.communityId), claimed, settled, now);

/**
 * One of a channel's hands: a try after the other, while there is one and the slice lasts. What could not be written down
 * is called unknown when its lease ends.
 */
async function sendAll(round: Round, communityId: string): Promise<void> {
  let last: Tried | undefined;
  for (;;) {
    const next = await settleAndClaim(round, communityId, last).catch((error: unknown) => {
      if (!last) throw error;
      const deliveryId = last.claimed.id;
      round.app.log.error({ err: errorForLog(error), deliveryId }, 'delivery claimed and not settled');
      return undefined;
    });
    if (!next) return;
    last = await sendOne(round, next);
    count(round, last.settled);
  }
}

function count({ tally }: Round, settled: Settled): void {
  const bad = isBad(settled);
  if (bad === null) return;
  tally.tries += 1;
  if (bad) tally.bad += 1;
}

/** Nothing that goes wrong with one of them stops the others. */
async function sendOne({ app, channel, now }: Round, { claimed, message }: Next): Promise<Tried> {
  const sending = message ? await trySending(app, channel, message) : 'gone';
  const settled = afterTry(sending, claimed.tries, now);
  if (settled.state === 'givenUp') app.faults.note('undelivered');
  if (settled.state === 'failed' && settled.reason === 'malformed')
    await stopOthers(app, channel, claimed, now);
  return { claimed, settled };
}

/** Fields are checked before anything is queued: when a peer takes one from nobody, it is our mistake, and an alarm. */
async function stopOthers(app: App, channel: Channel, claimed: Claimed, now: Date): Promise<void> {
  app.faults.note('malformed');
  const db = inCommunity(app.database, claimed.communityId);
  const stopped = await stopBatchOfDelivery(db, { ...claimed, channel: channel.name }, now);
  app.log.error(
    { channel: channel.name, deliveryId: claimed.id, stopped },
    'a peer takes this message from nobody',
  );
}

/** A peer's words about a fault may hold the message or a person: only its name is logged. */
async function trySending(app: App, channel: Channel, message: Outgoing): Promise<Sending | 'unknown'> {
  const { patienceMs = PATIENCE_MS } = channel;
  const signal = AbortSignal.timeout(Math.min(patienceMs, PATIENCE_MS));
  try {
    return await Promise.race([channel.send(message, signal), endOf(signal)]);
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown';
    app.log.warn({ fault, channel: channel.name, deliveryId: message.key }, 'not known whether it was sent');
    return 'unknown';
  }
}

/** A channel that does not listen to its signal is not waited for either. */
const endOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true });
  });

function afterTry(sending: Sending | 'unknown' | 'gone', tries: number, now: Date): Settled {
  if (sending === 'unknown') return { state: 'unknown', reason: 'noAnswer' };
  if (sending === 'gone') return { state: 'failed', reason: 'gone' };
  if (sending.was === 'sent') return { state: 'sent' };
  if (sending.was === 'refused') return { state: 'failed', reason: sending.reason ?? 'refused' };
  if (sending.was === 'malformed') return { state: 'failed', reason: 'malformed' };
  const pauseMs = pauseAfter(tries);
  if (pauseMs === null) return { state: 'givenUp', reason: sending.reason };
  return { state: 'waiting', reason: sending.reason, nextTryAt: new Date(now.getTime() + pauseMs) };
}
