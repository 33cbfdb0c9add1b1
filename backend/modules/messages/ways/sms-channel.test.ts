import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenDatabase } from '../../../../tests/support/database';
import { makeClock } from '../../../../tests/support/app';
import { communityId, noon } from '../../../../tests/support/demo';
import { waysIn } from '../../../../tests/support/given-ways';
import { testSecrets } from '../../../../tests/support/secrets';
import { givenQuietDay } from '../../../../tests/support/state';
import type { SmsPort, TextEnd, TextMessage } from '../../../peers/sms-port';
import { forecastWays } from '../public';
import { smsChannel } from './sms-channel';

const database = await givenDatabase('demo');
const { households, tell, send, states } = waysIn(database);
const clock = makeClock(noon);
const at = (seconds: number): Date => {
  clock.now = new Date(Date.parse(noon) + seconds * 1_000);
  return clock.now;
};

/** Carries texts nowhere and remembers them. */
function givenPort(answer: () => Promise<TextEnd> = () => Promise.resolve({ was: 'sent' })) {
  const given: TextMessage[] = [];
  const port: SmsPort = {
    send: (message) => {
      given.push(message);
      return answer();
    },
  };
  const templates = [{ id: '1110', kinds: ['notice'], words: ['subject' as const] }];
  const channel = smsChannel({
    database: database.program,
    secrets: testSecrets,
    port,
    templates,
    clock: () => clock.now,
  });
  return { given, channel };
}

async function withNumbers(numbers: readonly string[]): Promise<string[]> {
  const some = (await households()).slice(0, numbers.length);
  await sql`delete from contacts`.execute(database.db);
  for (const [index, number] of numbers.entries()) {
    await sql`
      insert into contacts (community_id, id, household_id, relation, phone_sealed, phone_hash, last_four_hash, position, added_at)
      values (${communityId}, gen_random_uuid(), ${some[index]}, 'own', ${testSecrets.seal(number)},
              ${testSecrets.lookUpHash('phone', number)}, '', 1, ${noon})`.execute(database.db);
  }
  return some;
}

beforeEach(async () => {
  await givenQuietDay(database);
  await sql`delete from sms_sends`.execute(database.db);
});

describe('a notice by text message', () => {
  it('goes to own numbers of the register, in the words of its template', async () => {
    const some = await withNumbers(['19900000001', '19900000002']);
    const { given, channel } = givenPort();
    await tell(some, [channel]);
    await send([channel], at(0));
    expect(given).toHaveLength(2);
    expect(given[0]).toMatchObject({ templateId: '1110', words: ['明早七点做检测'] });
    expect(await states()).toEqual({ sent: 2 });
  });

  it('goes to a number twice a day at most, whatever it says, and again the next day', async () => {
    const some = await withNumbers(['19900000001']);
    const { given, channel } = givenPort();
    for (const [hour, title] of ['一', '二', '三'].entries()) {
      const now = at(hour * 3_600);
      await tell(some, [channel], { title, now });
      await send([channel], now);
    }
    expect(given.map(({ words }) => words)).toEqual([['一'], ['二']]);
    const asked = { communityId, kind: 'notice', households: some, channels: [channel] } as const;
    expect(await forecastWays(database.db, { ...asked, now: at(4 * 3_600) })).toMatchObject({
      channels: [{ channel: 'sms', goes: 0, afterTap: 0, capped: 1 }],
      unreached: 1,
    });
    const tomorrow = at(13 * 3_600);
    await tell(some, [channel], { title: '四', now: tomorrow });
    await send([channel], tomorrow);
    expect(given).toHaveLength(3);
  });

  it('says the same to a number once in half a minute, though two households have it', async () => {
    const some = await withNumbers(['19900000001', '19900000001']);
    const { given, channel } = givenPort();
    await tell(some, [channel]);
    await send([channel], at(0));
    expect(given).toHaveLength(1);
    expect(await states()).toEqual({ sent: 1, 'failed capped': 1 });
  });

  it('that surely did not go out does not count', async () => {
    const some = await withNumbers(['19900000001']);
    const { given, channel } = givenPort(() => Promise.resolve({ was: 'later', reason: 'busy' }));
    await tell(some, [channel]);
    for (const seconds of [0, 60, 180]) await send([channel], at(seconds));
    expect(given).toHaveLength(3);
    expect(await states()).toEqual({ 'waiting busy': 1 });
  });

  it('that may have gone out counts', async () => {
    const some = await withNumbers(['19900000001']);
    const { channel } = givenPort(() => Promise.reject(new Error('cut off')));
    await tell(some, [channel]);
    await send([channel], at(0));
    expect(await states()).toEqual({ 'unknown noAnswer': 1 });
    const { rows } = await sql`select from sms_sends`.execute(database.db);
    expect(rows).toHaveLength(1);
  });

  it('goes to no landline and to no number that was taken off', async () => {
    const some = await withNumbers(['010-12345678', '19900000002']);
    const { given, channel } = givenPort();
    await tell(some, [channel]);
    await sql`update contacts set ended_at = ${noon} where household_id = ${some[1]}`.execute(database.db);
    await send([channel], at(0));
    expect(given).toEqual([]);
    expect(await states()).toEqual({ 'failed refused': 2 });
  });
});
