import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, entranceIdsOf, zhuHome } from '../../../../tests/support/demo';
import { givenAtTheDoor, outcomeOf } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { drainOutbox } from '../../../jobs';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

type Outcome = Parameters<typeof outcomeOf>[1];

const say = (app: TestApp, dropOffId: string, outcome: Outcome, mark = actionId()) =>
  app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(dropOffId, outcome), actionId: mark });
const undo = (app: TestApp, dropOffId: string, person = 'wang') =>
  app.as(person).dispatch.undoDropOff({ communityId, dropOffIds: [dropOffId], actionId: actionId() });
const acknowledge = (app: TestApp, orderId: string) =>
  app.as('zhu').dispatch.acknowledge({ ...zhuHome, orderId, actionId: actionId() });

const piecesOf = (orderId: string) =>
  database.db
    .selectFrom('orderLines')
    .select(['delivered', 'refused', 'sorted', 'onRun'])
    .where('orderId', '=', orderId)
    .executeTakeFirstOrThrow();

/** What 朱先生 was told about the door, two minutes later. */
async function told(app: TestApp): Promise<string[]> {
  app.clock.pass(120_000);
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
  return rows
    .map(({ kind }) => kind)
    .filter((kind) => ['delivered', 'broughtBack', 'refused'].includes(kind));
}

describe('within the minute', () => {
  it.each(['handedOver', 'leftAtDoor', 'refused', 'noAnswer', 'wrongRoom'] as const)(
    '%s is taken back whole: the pieces are on the run again and nobody hears of it',
    async (outcome) => {
      const app = givenApp(database);
      const { runId, orderId, dropOffId } = await givenAtTheDoor(app);
      await say(app, dropOffId, outcome);
      app.clock.pass(59_999);
      await drainOutbox(app.app, app.clock.now);
      const input = { communityId, dropOffIds: [dropOffId] };
      expect(await expectSameTwice(database, app.as('wang').dispatch.undoDropOff, input)).toEqual({
        households: 1,
      });
      expect(await piecesOf(orderId)).toEqual({ delivered: 0, refused: 0, sorted: 0, onRun: 2 });
      const run = await app.as('wang').dispatch.getRun({ communityId, runId });
      expect(run).toMatchObject({ settled: 0, dropOffs: [{ outcome: null, note: null, happenedAt: null }] });
      expect((await app.as('zhu').orders.getOrder({ ...zhuHome, orderId })).state).toBe('onRun');
      expect(await told(app)).toEqual([]);
      expect(await reconcile(database.db)).toEqual([]);
    },
  );

  it('the door may be recorded again, also with the same outcome, and the household is told once', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'handedOver');
    await undo(app, dropOffId);
    app.clock.pass(10_000);
    expect(await say(app, dropOffId, 'handedOver')).toMatchObject({
      confirmedAt: app.clock.now.toISOString(),
    });
    expect(await told(app)).toEqual(['delivered']);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('the old deed sent again answers as before and changes nothing', async () => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    const mark = actionId();
    const first = await say(app, dropOffId, 'handedOver', mark);
    await undo(app, dropOffId);
    expect(await say(app, dropOffId, 'handedOver', mark)).toEqual(first);
    expect(await piecesOf(orderId)).toMatchObject({ delivered: 0, onRun: 2 });
    expect(await told(app)).toEqual([]);
  });

  it('taking back what nobody has recorded is harmless', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    expect(await undo(app, dropOffId)).toEqual({ households: 0 });
  });
});

describe('is refused', () => {
  it('after a minute by the clock of the server', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'handedOver');
    app.clock.pass(60_000);
    await expectRefusal(database, 'UNDO_TOO_LATE', () => undo(app, dropOffId));
    expect(await told(app)).toEqual(['delivered']);
  });

  it('when the household was told by a machine whose clock is ahead', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'handedOver');
    await drainOutbox(app.app, new Date(app.clock.now.getTime() + 61_000));
    app.clock.pass(30_000);
    await expectRefusal(database, 'UNDO_TOO_LATE', () => undo(app, dropOffId));
  });

  it('after the household has acknowledged', async () => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'handedOver');
    await acknowledge(app, orderId);
    await expectRefusal(database, 'UNDO_AFTER_RECEIPT', () => undo(app, dropOffId), { room: '502' });
  });

  it('after the household has said that something is missing', async () => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'handedOver');
    const lines = [{ productId: eggs, cause: 'missing' as const, pieces: 1 }];
    await app.as('zhu').dispatch.openDispute({ ...zhuHome, orderId, lines, actionId: actionId() });
    await expectRefusal(database, 'UNDO_AFTER_RECEIPT', () => undo(app, dropOffId), { room: '502' });
  });

  it('when what came back is on the next run already', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'noAnswer');
    const entranceIds = entranceIdsOf('10-1');
    await app.as('lin').dispatch.createRun({ communityId, entranceIds, actionId: actionId() });
    await expectRefusal(database, 'UNDO_AFTER_LOADING', () => undo(app, dropOffId), { room: '502' });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('to another volunteer, to the next one of the same run, after its end, and for a door that is not there', async () => {
    const app = givenApp(database);
    const { runId, dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'handedOver');
    await expectRefusal(database, 'NOT_YOUR_RUN', () => undo(app, dropOffId, 'he'));
    await expectRefusal(database, 'NOT_FOUND', () => undo(app, v7()));
    const { rows } = await app.as('lin').dispatch.listVolunteers({ communityId });
    const [run] = (await app.as('lin').dispatch.listRuns({ communityId })).rows;
    const he = rows.find(({ id }) => id !== run?.volunteerId)?.id ?? '';
    const heldBy = run?.volunteerId ?? null;
    await app
      .as('lin')
      .dispatch.assignRun({ communityId, runId, volunteerId: he, heldBy, actionId: actionId() });
    await expectRefusal(database, 'UNDO_OF_OTHER', () => undo(app, dropOffId, 'he'), { room: '502' });
    await app.as('he').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_FINISHED', () => undo(app, dropOffId, 'he'));
  });
});

describe('at the same moment', () => {
  it('a household that acknowledges and a volunteer who takes it back: one of them is refused', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await givenQuietDay(database);
      const app = givenApp(database);
      const { orderId, dropOffId } = await givenAtTheDoor(app);
      await say(app, dropOffId, 'handedOver');
      const deeds = [() => acknowledge(app, orderId), () => undo(app, dropOffId)];
      if (turn % 2) deeds.reverse();
      const [one, other] = await Promise.allSettled(deeds.map((deed) => deed()));
      expect([one?.status, other?.status].sort()).toEqual(['fulfilled', 'rejected']);
      const refused = one?.status === 'rejected' ? one : (other as PromiseRejectedResult);
      expect(['UNDO_AFTER_RECEIPT', 'NOTHING_DELIVERED']).toContain(
        (refused.reason as { code: string }).code,
      );
      expect(await reconcile(database.db)).toEqual([]);
    }
  });

  it('two taps on undo take it back once', async () => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'handedOver');
    const both = await Promise.all([undo(app, dropOffId), undo(app, dropOffId)]);
    expect(both.map(({ households }) => households).sort()).toEqual([0, 1]);
    expect(await piecesOf(orderId)).toMatchObject({ delivered: 0, onRun: 2 });
  });

  it('undo and the end of the run leave every piece somewhere', async () => {
    const app = givenApp(database);
    const { runId, dropOffId } = await givenAtTheDoor(app);
    await say(app, dropOffId, 'handedOver');
    const finish = app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    const [taken, ended] = await Promise.allSettled([undo(app, dropOffId), finish]);
    expect(ended.status).toBe('fulfilled');
    if (taken.status === 'rejected') expect(taken.reason).toMatchObject({ code: 'RUN_FINISHED' });
    expect(await reconcile(database.db)).toEqual([]);
  });
});
