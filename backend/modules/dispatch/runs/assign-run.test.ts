import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { givenAtTheDoor, givenRunWithEggs, outcomeOf, walkPages } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { demoAccountId } from '../../../demo/people';
import { drainOutbox } from '../../../jobs';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const wang = demoAccountId('wang');
const he = demoAccountId('he');

const accept = (app: TestApp, runId: string, person = 'wang') =>
  app.as(person).dispatch.acceptRun({ communityId, runId, actionId: actionId() });
const release = (app: TestApp, runId: string, person = 'wang') =>
  app.as(person).dispatch.releaseRun({ communityId, runId, actionId: actionId() });
const assign = (app: TestApp, runId: string, volunteerId: string, heldBy: string | null) =>
  app.as('lin').dispatch.assignRun({ communityId, runId, volunteerId, heldBy, actionId: actionId() });
const takeBack = (app: TestApp, runId: string, heldBy: string | null) =>
  app.as('lin').dispatch.takeBackRun({ communityId, runId, heldBy, actionId: actionId() });
const runSeenBy = (app: TestApp, runId: string, person = 'lin') =>
  app.as(person).dispatch.getRun({ communityId, runId });
const heard = async (app: TestApp, person: string) => {
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as(person).messages.listMyMessages({ communityId });
  return rows.map(({ kind, body }) => ({ kind, body }));
};

describe('the volunteers', () => {
  it('are listed by name, page by page, with the runs that they have in hand', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await accept(app, runId);
    const list = (page: { limit: number; cursor?: string }) =>
      app.as('lin').dispatch.listVolunteers({ communityId, ...page });
    const { rows } = await list({ limit: 100 });
    expect(rows.map(({ name }) => name)).toEqual(
      rows.map(({ name }) => name).sort(new Intl.Collator('zh').compare),
    );
    expect(rows.find(({ id }) => id === wang)).toMatchObject({ name: '王师傅', runsInHand: 1 });
    expect(await walkPages(list, 1)).toEqual(rows.map(({ id }) => id));
    await expect(list({ limit: 1, cursor: v7() })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('assigning', () => {
  it('gives an open run to a volunteer, who can leave with it', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    const input = { communityId, runId, volunteerId: he, heldBy: null };
    await expectSameTwice(database, app.as('lin').dispatch.assignRun, input);
    expect(await runSeenBy(app, runId, 'he')).toMatchObject({ state: 'accepted', isMine: true });
    await app.as('he').dispatch.departRun({ communityId, runId, actionId: actionId() });
    expect(await runSeenBy(app, runId)).toMatchObject({ state: 'departed', volunteerName: '何同学' });
  });

  it('tells the former volunteer that somebody else has the run now', async () => {
    const app = givenApp(database);
    const { runId } = await givenAtTheDoor(app);
    await assign(app, runId, he, wang);
    expect(await heard(app, 'wang')).toEqual([
      { kind: 'runGivenAway', body: expect.stringContaining('第 1 趟') as string },
    ]);
    expect(await heard(app, 'he')).toEqual([]);
  });

  it('is harmless when this volunteer has the run already', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await accept(app, runId);
    expect(await assign(app, runId, wang, null)).toEqual({ runId, volunteerId: wang });
  });

  it('moves a run on its way to another: recorded doors stay, the former one records no more', async () => {
    const app = givenApp(database);
    const { runId, dropOffId } = await givenAtTheDoor(app);
    const say = (person: string) =>
      app.as(person).dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() });
    await say('wang');
    await assign(app, runId, he, wang);
    const run = await runSeenBy(app, runId, 'he');
    expect(run).toMatchObject({ state: 'departed', isMine: true, dropOffs: [{ outcome: 'handedOver' }] });
    await expectRefusal(database, 'NOT_YOUR_RUN', () => say('wang'));
    await expect(runSeenBy(app, runId, 'wang')).rejects.toMatchObject({ code: 'NOT_YOUR_RUN' });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is refused for somebody who is no volunteer, for a run that changed meanwhile or has ended, or is not there', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await expectRefusal(database, 'NOT_A_VOLUNTEER', () => assign(app, runId, demoAccountId('zhu'), null));
    await expectRefusal(database, 'NOT_FOUND', () => assign(app, v7(), he, null));
    await accept(app, runId);
    await expectRefusal(database, 'RUN_CHANGED_MEANWHILE', () => assign(app, runId, he, null));
    await app.as('wang').dispatch.departRun({ communityId, runId, actionId: actionId() });
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_FINISHED', () => assign(app, runId, he, wang));
  });

  it('and taking at one moment: exactly one of them has the run', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    const both = await Promise.allSettled([assign(app, runId, he, null), accept(app, runId)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const holder = both[0]?.status === 'fulfilled' ? he : wang;
    expect((await runSeenBy(app, runId)).volunteerId).toBe(holder);
  });
});

describe('giving back', () => {
  it('opens the run again for the next volunteer', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await accept(app, runId);
    await expectSameTwice(database, app.as('wang').dispatch.releaseRun, { communityId, runId });
    expect(await runSeenBy(app, runId)).toMatchObject({ state: 'open', volunteerId: null });
    expect(await release(app, runId)).toEqual({ runId });
    await accept(app, runId, 'he');
    await expectRefusal(database, 'RUN_TAKEN', () => accept(app, runId));
  });

  it('is refused to another, after leaving, and for a run that is not there', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await accept(app, runId);
    await expectRefusal(database, 'NOT_YOUR_RUN', () => release(app, runId, 'he'));
    await expectRefusal(database, 'NOT_FOUND', () => release(app, v7()));
    await app.as('wang').dispatch.departRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_DEPARTED', () => release(app, runId));
  });

  it('and leaving at one moment: the run is open or on its way, never both', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await accept(app, runId);
    const depart = app.as('wang').dispatch.departRun({ communityId, runId, actionId: actionId() });
    const both = await Promise.allSettled([release(app, runId), depart]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await runSeenBy(app, runId)).state).toBe(both[0]?.status === 'fulfilled' ? 'open' : 'departed');
  });
});

describe('taking back', () => {
  it('opens a run that its volunteer has not left with', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await accept(app, runId);
    const input = { communityId, runId, heldBy: wang };
    await expectSameTwice(database, app.as('lin').dispatch.takeBackRun, input);
    expect(await runSeenBy(app, runId)).toMatchObject({ state: 'open', volunteerName: null });
    expect(await takeBack(app, runId, wang)).toEqual({ runId });
  });

  it('tells the volunteer, once, who may be on the way to the station', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await accept(app, runId);
    await takeBack(app, runId, wang);
    await takeBack(app, runId, wang);
    expect(await heard(app, 'wang')).toEqual([
      { kind: 'runTakenBack', body: expect.stringContaining('第 1 趟') as string },
    ]);
  });

  it('is refused when somebody else has the run by now, after leaving, and for a run that is not there', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await accept(app, runId);
    await expectRefusal(database, 'RUN_CHANGED_MEANWHILE', () => takeBack(app, runId, he));
    await expectRefusal(database, 'NOT_FOUND', () => takeBack(app, v7(), wang));
    await app.as('wang').dispatch.departRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_DEPARTED', () => takeBack(app, runId, wang));
  });
});
