import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, noon, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenAtTheDoor, givenRunWithEggs, outcomeOf, type Home } from '../../../../tests/support/given';
import { photo } from '../../../../tests/support/pictures';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { drainOutbox } from '../../../jobs';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const piecesOf = (orderId: string) =>
  database.db
    .selectFrom('orderLines')
    .select(['ordered', 'delivered', 'refused', 'sorted', 'onRun'])
    .where('orderId', '=', orderId)
    .executeTakeFirstOrThrow();

/** What 朱先生 was told of the door when the minute for taking it back is over. */
async function told(app: TestApp): Promise<string[]> {
  app.clock.pass(60_000);
  await drainOutbox(app.app, app.clock.now);
  const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
  return rows
    .map((message) => message.kind)
    .filter((kind) => !['arrivalAnnounced', 'goodsArrived', 'runDeparted'].includes(kind));
}

async function givenPicture(app: TestApp, at: Home): Promise<string> {
  const picture = { ...at, pictureId: v7(), source: photo, actionId: actionId() };
  return (await app.as('wang').files.addPicture(picture)).pictureId;
}

const noPieces = { delivered: 0, refused: 0, sorted: 0, onRun: 0 };

describe.each([
  ['handedOver', { delivered: 2 }, 'delivered', 'delivered'],
  ['leftAtDoor', { delivered: 2 }, 'delivered', 'delivered'],
  ['refused', { refused: 2 }, 'refused', 'refused'],
  ['noAnswer', { sorted: 2 }, 'backInHand', 'broughtBack'],
  ['wrongRoom', { sorted: 2 }, 'backInHand', 'broughtBack'],
] as const)('%s at the door', (outcome, pieces, state, message) => {
  it('moves the pieces, changes the order and tells the household once', async () => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    const confirmed = await expectSameTwice(
      database,
      app.as('wang').dispatch.confirmDropOff,
      outcomeOf(dropOffId, outcome),
    );
    expect(confirmed).toEqual({ dropOffId, outcome, confirmedAt: app.clock.now.toISOString() });
    expect(await piecesOf(orderId)).toEqual({ ordered: 2, ...noPieces, ...pieces });
    expect(await app.as('zhu').orders.getOrder({ ...zhuHome, orderId })).toMatchObject({
      state,
      lastOutcome: outcome,
    });
    expect(await told(app)).toEqual([message]);
    expect(await reconcile(database.db)).toEqual([]);
  });
});

describe('a door', () => {
  it('keeps note and picture, and both clocks', async () => {
    const app = givenApp(database);
    const { runId, orderId, dropOffId } = await givenAtTheDoor(app);
    const pictureId = await givenPicture(app, zhuHome);
    const happenedAt = '2026-11-22T03:58:00.000Z';
    const deed = { ...outcomeOf(dropOffId, 'leftAtDoor'), happenedAt, note: ' 放在鞋柜上 ', pictureId };
    await app.as('wang').dispatch.confirmDropOff({ ...deed, actionId: actionId() });
    const { dropOffs, settled } = await app.as('wang').dispatch.getRun({ communityId, runId });
    expect(settled).toBe(1);
    expect(dropOffs).toMatchObject([
      { outcome: 'leftAtDoor', note: '放在鞋柜上', confirmedAt: noon, happenedAt },
    ]);
    expect((await app.as('zhu').orders.getOrder({ ...zhuHome, orderId })).lastPictureId).toBe(pictureId);
  });

  it.each([
    [
      'when it was recorded at the door, though heard of later',
      '2026-11-22T04:10:00.000Z',
      '2026-11-22T04:10:00.000Z',
    ],
    ['not before the run left', '2026-11-22T03:00:00.000Z', noon],
    ['not after the server heard of it', '2026-11-22T09:00:00.000Z', '2026-11-22T04:40:00.000Z'],
  ])('is shown to the household as delivered %s', async (_, happenedAt, shown) => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    app.clock.pass(40 * 60_000);
    const deed = { ...outcomeOf(dropOffId, 'handedOver'), happenedAt, actionId: actionId() };
    await app.as('wang').dispatch.confirmDropOff(deed);
    const { deliveredAt } = await app.as('zhu').orders.getOrder({ ...zhuHome, orderId });
    expect(deliveredAt).toBe(shown);
    const { lines } = await app.as('zhu').dispatch.trackOrder({ ...zhuHome, orderId });
    expect(lines[0]?.parts).toMatchObject([{ place: 'delivered', at: shown }]);
  });

  it('takes the same outcome again under a new id, and keeps the first moment', async () => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    const confirm = app.as('wang').dispatch.confirmDropOff;
    const first = await confirm({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() });
    app.clock.pass(60_000);
    expect(await confirm({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() })).toEqual(first);
    expect(await piecesOf(orderId)).toMatchObject({ delivered: 2, onRun: 0 });
    expect(await told(app)).toEqual(['delivered']);
  });

  it('takes the word that the phone sends late, after the run has ended, when it was said before', async () => {
    const app = givenApp(database);
    const { runId, dropOffId } = await givenAtTheDoor(app);
    const confirm = app.as('wang').dispatch.confirmDropOff;
    const first = await confirm({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() });
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    expect(await confirm({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() })).toEqual(first);
  });

  it('moves its pieces once when the phone and the paper say the same at one moment', async () => {
    const app = givenApp(database);
    const { orderId, dropOffId } = await givenAtTheDoor(app);
    const say = () =>
      app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() });
    const [one, two] = await Promise.all([say(), say()]);
    expect(one).toEqual(two);
    expect(await piecesOf(orderId)).toMatchObject({ delivered: 2, onRun: 0 });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('keeps the first of two different words that come at one moment', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    const both = await Promise.allSettled(
      (['handedOver', 'noAnswer'] as const).map((outcome) =>
        app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(dropOffId, outcome), actionId: actionId() }),
      ),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'DROP_OFF_RECORDED',
    });
    expect(await reconcile(database.db)).toEqual([]);
  });
});

describe('refuses', () => {
  it('another outcome than the recorded one, naming both', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    const say = (outcome: 'handedOver' | 'refused') => () =>
      app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(dropOffId, outcome), actionId: actionId() });
    await say('handedOver')();
    await expectRefusal(database, 'DROP_OFF_RECORDED', say('refused'), { room: '502', outcome: '当面送达' });
  });

  it('another volunteer, also with the outcome that is recorded', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    const say = (person: string) => () =>
      app.as(person).dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() });
    await expectRefusal(database, 'NOT_YOUR_RUN', say('he'));
    await say('wang')();
    await expectRefusal(database, 'NOT_YOUR_RUN', say('he'));
  });

  it('a door of a run that is still at the station', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    const door = await database.db.selectFrom('dropOffs').select('id').executeTakeFirstOrThrow();
    const say = () =>
      app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(door.id, 'handedOver'), actionId: actionId() });
    await expectRefusal(database, 'NOT_YOUR_RUN', say);
    await app.as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_NOT_DEPARTED', say);
  });

  it('a door of a run that has ended', async () => {
    const app = givenApp(database);
    const { runId, dropOffId } = await givenAtTheDoor(app);
    await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    await expectRefusal(database, 'RUN_FINISHED', () =>
      app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() }),
    );
  });

  it("a picture of the neighbour's door, and one that never came; the right one is taken", async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    const say = (pictureId: string) => () =>
      app.as('wang').dispatch.confirmDropOff({
        ...outcomeOf(dropOffId, 'leftAtDoor'),
        pictureId,
        actionId: actionId(),
      });
    const ofPeng = await givenPicture(app, pengHome);
    await expectRefusal(database, 'PICTURE_OF_OTHER_HOUSEHOLD', say(ofPeng));
    await expectRefusal(database, 'PICTURE_OF_OTHER_HOUSEHOLD', say(v7()));
    expect(await say(await givenPicture(app, zhuHome))()).toMatchObject({ outcome: 'leftAtDoor' });
  });

  it('a door that does not exist', async () => {
    const app = givenApp(database);
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('wang').dispatch.confirmDropOff({ ...outcomeOf(v7(), 'handedOver'), actionId: actionId() }),
    );
  });
});
