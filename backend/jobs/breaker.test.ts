import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { noon } from '../../tests/support/demo';
import { givenChannel, sendingIn } from '../../tests/support/given-channel';
import { givenQuietDay } from '../../tests/support/state';
import type { Sending } from '../kernel/channel';
import { pausedChannels } from '../modules/messages/public';
import { sendDeliveries } from './send-deliveries';

const database = await givenDatabase('demo');
beforeEach(async () => {
  await givenQuietDay(database);
  await sql`delete from channel_pauses`.execute(database.db);
});

const { givenTold, run, states } = sendingIn(database);
const at = (minutes: number) => new Date(Date.parse(noon) + minutes * 60_000);
const paused = async () => (await pausedChannels(database.db)).map(({ channel }) => channel);
const busy: Sending = { was: 'later', reason: 'busy' };
const sent: Sending = { was: 'sent' };

/** A channel whose peer fails while the test says so. */
function givenPeer(end: () => Promise<Sending>, more: { isAwake?: () => Promise<boolean> } = {}) {
  const peer = { end };
  return { peer, channel: { ...givenChannel(() => peer.end(), { atOnce: 2 }), ...more } };
}

describe('a channel that fails too often', () => {
  it('pauses by itself after twenty tries, and begins no more of them', async () => {
    const { channel } = givenPeer(() => Promise.resolve(busy));
    await givenTold([channel], 60);
    const { app, logged } = givenApp(database, { channels: [channel] });
    await sendDeliveries(app, at(0));
    expect(channel.given.length).toBeLessThanOrEqual(20 + channel.atOnce);
    expect(await paused()).toEqual(['test']);
    expect(logged()).toContain('a channel pauses by itself');
    await sendDeliveries(app, at(1));
    await sendDeliveries(app, at(4));
    expect(channel.given.length).toBeLessThanOrEqual(20 + channel.atOnce);
  });

  it('is tried once a minute after five, and goes on when two arrive in a row', async () => {
    const { channel, peer } = givenPeer(() => Promise.resolve(busy));
    await givenTold([channel], 60);
    await run([channel], at(0));
    const before = channel.given.length;
    await Promise.all([run([channel], at(5)), run([channel], at(5))]);
    expect(channel.given.length).toBe(before + 1);
    peer.end = () => Promise.resolve(sent);
    await run([channel], at(6));
    peer.end = () => Promise.resolve(busy);
    await run([channel], at(7));
    peer.end = () => Promise.resolve(sent);
    await run([channel], at(8));
    expect(await paused()).toEqual(['test']);
    await run([channel], at(9));
    expect(await paused()).toEqual([]);
    expect(channel.given.length).toBe(before + 5);
    for (const minute of [10, 20, 30]) await run([channel], at(minute));
    expect(new Set((await states()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('whose peer is not awake is given nothing of which nobody would know the end', async () => {
    const awake = { is: true };
    const { channel, peer } = givenPeer(() => Promise.reject(new Error('silent')), {
      isAwake: () => Promise.resolve(awake.is),
    });
    await givenTold([channel], 60);
    await run([channel], at(0));
    const lost = channel.given.length;
    awake.is = false;
    for (let minute = 5; minute < 60; minute += 1) await run([channel], at(minute));
    expect(channel.given.length).toBe(lost);
    awake.is = true;
    peer.end = () => Promise.resolve(sent);
    for (let minute = 60; minute < 64; minute += 1) await run([channel], at(minute));
    expect(await paused()).toEqual([]);
    const all = await states();
    expect(all.filter(({ state }) => state === 'unknown')).toHaveLength(lost);
    expect(all.filter(({ state }) => state === 'sent')).toHaveLength(60 - lost);
  });

  it('is one of which 15 % of twenty are bad, not fewer, and not of fewer', async () => {
    const { channel } = givenPeer(() => Promise.resolve(channel.given.length <= 2 ? busy : sent));
    await givenTold([channel], 19);
    await run([channel], at(0));
    await run([channel], at(1));
    expect(await paused()).toEqual([]);
  });

  it('is not one whose people do not take it', async () => {
    const { channel } = givenPeer(() => Promise.resolve({ was: 'refused', reason: 'noQuota' }));
    await givenTold([channel], 40);
    await run([channel], at(0));
    await run([channel], at(1));
    expect(await paused()).toEqual([]);
  });

  it('is also one that takes more than five minutes to get them out', async () => {
    const { channel, peer } = givenPeer(() => Promise.resolve(busy));
    await givenTold([channel], 19);
    for (const minute of [0, 1, 3]) await run([channel], at(minute));
    peer.end = () => Promise.resolve(sent);
    await run([channel], at(7));
    await givenTold([channel], 21);
    await run([channel], at(8));
    await run([channel], at(9));
    expect(await paused()).toEqual(['test']);
  });

  it('pauses alone: the others go on', async () => {
    const { channel } = givenPeer(() => Promise.resolve(busy));
    const quick = givenChannel(undefined, { name: 'quick' });
    await givenTold([channel, quick], 40);
    await run([channel, quick], at(0));
    expect(await paused()).toEqual(['test']);
    expect(quick.given).toHaveLength(40);
  });
});
