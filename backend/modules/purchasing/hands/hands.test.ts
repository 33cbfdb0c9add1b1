import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { drainOutbox } from '../../../jobs';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as, clock } = app;
const lin = as('lin').purchasing;
beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

const inHalfAnHour = () => new Date(clock.now.getTime() + 30 * 60_000).toISOString();
const wish = (people = 2) => ({
  communityId,
  place: '东门',
  startsAt: inHalfAnHour(),
  people,
  note: '带推车',
});
const given = async (people = 2) => (await lin.callHands({ ...wish(people), actionId: actionId() })).callId;
const answer = (who: 'wang' | 'he', callId: string, says: 'coming' | 'notComing') =>
  as(who).purchasing.answerHandCall({ communityId, callId, says, actionId: actionId() });
const told = async (who: string) => {
  await drainOutbox(app.app, clock.now);
  return (await as(who).messages.listMyMessages({ communityId })).rows;
};

describe('a call for hands', () => {
  it('reaches every volunteer of the community once, with place, hour and how many', async () => {
    const called = await expectSameTwice(database, (sent) => lin.callHands(sent), wish(8));
    expect(called.told).toBe(2);
    for (const who of ['wang', 'he']) {
      const rows = await told(who);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        kind: 'handsCalled',
        body: expect.stringMatching(/东门.*8 人/) as string,
        link: { kind: 'work', id: communityId },
      });
    }
    expect(await told('lin')).toEqual([]);
  });

  it('is answered and changed until the hour; staff see who, and how many are missing', async () => {
    const callId = await given(2);
    const yes = { communityId, callId, says: 'coming' as const };
    await expectSameTwice(database, (sent) => as('wang').purchasing.answerHandCall(sent), yes);
    await answer('he', callId, 'notComing');
    const [call] = (await lin.listHandCalls({ communityId })).rows;
    expect(call).toMatchObject({ coming: 1, notComing: 1, missing: 1, over: 0 });
    expect(call?.answers.map(({ name, says }) => [name, says])).toEqual([
      ['王师傅', 'coming'],
      ['何同学', 'notComing'],
    ]);
    expect(await answer('he', callId, 'coming')).toMatchObject({ missing: 0, over: 0 });
    const [seen] = (await as('he').purchasing.listOpenHandCalls({ communityId })).rows;
    expect(seen).toMatchObject({ own: 'coming', coming: 2, missing: 0 });
    expect(JSON.stringify(seen)).not.toContain('王师傅');
  });

  it('that is full takes one more, and says so', async () => {
    const callId = await given(1);
    await answer('wang', callId, 'coming');
    expect(await answer('he', callId, 'coming')).toEqual({ callId, says: 'coming', missing: 0, over: 1 });
  });

  it('keeps what was said last and says so; a phone whose clock is up to ten minutes behind is heard', async () => {
    const callId = await given(1);
    const say = (says: 'coming' | 'notComing', minutesAgo: number) => {
      const happenedAt = new Date(clock.now.getTime() - minutesAgo * 60_000).toISOString();
      const wished = { communityId, callId, says, happenedAt, actionId: actionId() };
      return as('wang').purchasing.answerHandCall(wished);
    };
    await say('coming', 0);
    expect(await say('notComing', 8)).toMatchObject({ says: 'notComing', missing: 1 });
    // What was said just now stays said: nothing older than ten minutes counts.
    expect(await say('coming', 12)).toMatchObject({ says: 'notComing', missing: 1 });
  });

  it('counts both where two answer at the same moment', async () => {
    const callId = await given(2);
    const both = await Promise.all([answer('wang', callId, 'coming'), answer('he', callId, 'coming')]);
    expect(both.map(({ missing }) => missing).sort()).toEqual([0, 1]);
  });

  it('that is called off tells those who had said that they come', async () => {
    const callId = await given();
    await answer('wang', callId, 'coming');
    await answer('he', callId, 'notComing');
    const off = await expectSameTwice(database, (sent) => lin.cancelHandCall(sent), { communityId, callId });
    expect(off.told).toBe(1);
    expect((await told('wang')).map(({ kind }) => kind)).toContain('handsCancelled');
    expect((await told('he')).map(({ kind }) => kind)).not.toContain('handsCancelled');
    await expectRefusal(database, 'HANDS_CANCELLED', () => answer('he', callId, 'coming'));
    await expectRefusal(database, 'HANDS_CANCELLED', () =>
      lin.cancelHandCall({ communityId, callId, actionId: actionId() }),
    );
    const [seen] = (await as('wang').purchasing.listOpenHandCalls({ communityId })).rows;
    expect(seen?.cancelledAt).not.toBeNull();
  });

  it('is over with its hour, is not of the past, and has to be there', async () => {
    const callId = await given();
    clock.pass(30 * 60_000);
    await expectRefusal(database, 'HANDS_OVER', () => answer('wang', callId, 'coming'));
    await expectRefusal(database, 'HANDS_OVER', () =>
      lin.cancelHandCall({ communityId, callId, actionId: actionId() }),
    );
    expect((await as('wang').purchasing.listOpenHandCalls({ communityId })).rows).toEqual([]);
    const past = { ...wish(), startsAt: clock.now.toISOString(), actionId: actionId() };
    await expectRefusal(database, 'HANDS_IN_PAST', () => lin.callHands(past));
    await expectRefusal(database, 'NOT_FOUND', () => answer('wang', v7(), 'coming'));
  });
});
