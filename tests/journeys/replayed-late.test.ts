import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { runJobs } from '../../backend/jobs';
import { actionId, givenApp, type TestApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance, home, noon, pengHome, rice, zhuHome } from '../support/demo';
import { givenFreeBatch } from '../support/given-batch';
import { givenVehicle } from '../support/given-carrying';
import { givenNotice } from '../support/given-notice';
import { givenRound, knockOf } from '../support/given-round';
import { givenArrived, givenDeparted, givenOrder, givenRun, outcomeOf, twoEggs } from '../support/given';
import { givenQuietDay, stateOf } from '../support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const tenDaysMs = 10 * 24 * 3600_000;
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** A deed as it stands in the phone's queue: sent again it is the same to the letter, its id too. */
interface Deed {
  procedure: string;
  send: () => Promise<unknown>;
}

interface OnTheWay {
  runId: string;
  queue: Deed[];
}

/** A trip to a station, and a parcel of which somebody has said that it was loaded. */
async function givenTrip(app: TestApp) {
  const { dispatch, households } = app.as('lin');
  const station = { communityId, groupId: null, kind: 'station' as const, name: `站 ${v7().slice(-6)}` };
  const { groupId: stationId } = await households.saveBuildingGroup({
    ...{ ...station, buildingIds: [], actionId: actionId() },
  });
  const vehicleId = await givenVehicle(app.as('lin'), communityId);
  const trip = { vehicleId, stationId, dueAt: '2026-11-23T02:00:00.000Z' };
  const { tripId } = await dispatch.addTrip({ ...trip, communityId, actionId: actionId() });
  const [parcel] = (await dispatch.listParcels(zhuHome)).rows;
  if (!parcel) throw new Error('nothing is packed');
  const eventId = actionId();
  const move = { step: 'loaded' as const, tripId };
  await dispatch.recordMoves({
    ...{ communityId, move, parcelIds: [parcel.id], happenedAt: noon, actionId: eventId },
  });
  return { tripId, eventId, parcelId: parcel.id, parcelCode: parcel.code };
}

/** What people say of themselves: a share of a hand-out and of an order that is awaited, and a call for hands next month. */
async function givenOwnWords(app: TestApp, orderId: string) {
  const deadlineAt = '2026-12-25T12:00:00.000Z';
  const campaignId = await givenRound(app.as('lin'), { kind: 'handOut', title: '爱心菜', deadlineAt });
  const startsAt = new Date(app.clock.now.getTime() + 3 * tenDaysMs).toISOString();
  const { callId } = await app.as('lin').purchasing.callHands({
    ...{ communityId, place: '东门', startsAt, people: 2, actionId: actionId() },
  });
  const said = (minutes: number) => new Date(Date.parse(noon) + (minutes - 60) * 60_000).toISOString();
  return {
    line: { ...pengHome, orderId, productId: rice, givesAway: true, happenedAt: said(3) },
    share: (minutes: number) => ({ ...pengHome, campaignId, happenedAt: said(minutes) }),
    call: (says: 'coming' | 'notComing', minutes: number) => ({
      ...{ communityId, callId, says, happenedAt: said(minutes) },
    }),
  };
}

/** Two doors of 10-1 and one picture: all that a phone queues, with a word taken back in between. */
async function givenQueue(app: TestApp): Promise<OnTheWay> {
  const { waveId } = await givenOrder(app);
  const riceToo = [...twoEggs, { productId: rice, quantity: 1 }];
  const ofPeng = await givenOrder(app, { by: 'peng', at: pengHome, lines: riceToo });
  await givenArrived(app, waveId);
  const { runId, dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  const [first = ''] = dropOffIds;
  const { dispatch } = app.as('wang');
  const { entranceId } = entrance('10-1');
  const marked = { runId, communityId, entranceId, happenedAt: noon };
  const deed = <I extends object>(
    procedure: string,
    call: (input: I & { actionId: string }) => Promise<unknown>,
    input: I,
  ): Deed => {
    const mark = actionId();
    return { procedure, send: () => call({ ...input, actionId: mark }) };
  };
  const campaignId = await givenRound(app.as('lin'));
  const { doorKnocks } = app.as('qin');
  const knock = knockOf(campaignId, { peopleCount: 3 });
  const { device, happenedAt, seq } = knock;
  const inVain = {
    ...entrance('10-1'),
    campaignId,
    householdIds: [home('10-1-402').householdId],
    device,
    happenedAt,
    seq,
  };
  const own = { ...pengHome, campaignId, outcome: 'answered' as const, sawVersion: 0, answers: {} };
  const { noticeId } = await givenNotice(app.as('lin'), { expiresAt: '2026-11-24T04:00:00.000Z' });
  const { notices } = app.as('peng');
  const read = { ...pengHome, noticeId, happenedAt };
  const ofZhu = { ...entrance('10-1'), noticeId, householdId: zhuHome.householdId, device, happenedAt, seq };
  const told = { ...ofZhu, what: 'toldInPerson' as const, way: 'door' as const };
  const takenBack = { ...ofZhu, toldId: v7() };
  const { batchId, thingIds } = await givenFreeBatch(app.as('lin'), { communityId, cameAt: noon });
  const counted = { communityId, batchId, thingId: thingIds[0] ?? '', good: 9, damaged: 0, spoiled: 1 };
  const carrying = await givenTrip(app);
  const moved = { communityId, move: { step: 'loaded' as const, tripId: carrying.tripId }, happenedAt: noon };
  const { dispatch: staff } = app.as('lin');
  const ticked = deed('dispatch.recordMoves', staff.recordMoves, {
    ...moved,
    parcelIds: [carrying.parcelId],
  });
  const words = await givenOwnWords(app, ofPeng.orderId);
  const picture = { ...pengHome, pictureId: v7(), source: { base64: pixel } };
  return {
    runId,
    queue: [
      deed('dispatch.announceEntrance', dispatch.announceEntrance, marked),
      deed('dispatch.confirmDropOff', dispatch.confirmDropOff, outcomeOf(first, 'handedOver')),
      deed('dispatch.undoDropOff', dispatch.undoDropOff, { communityId, dropOffIds: [first] }),
      deed('dispatch.confirmDropOff', dispatch.confirmDropOff, outcomeOf(first, 'noAnswer')),
      deed('dispatch.confirmRest', dispatch.confirmRest, {
        ...marked,
        outcome: 'leftAtDoor' as const,
        exceptDropOffIds: [],
      }),
      deed('doorKnocks.recordDoorKnock', doorKnocks.recordDoorKnock, {
        ...entrance('10-1'),
        ...zhuHome,
        ...knock,
      }),
      deed('doorKnocks.recordNoAnswers', doorKnocks.recordNoAnswers, inVain),
      deed('doorKnocks.answerOwn', app.as('peng').doorKnocks.answerOwn, own),
      deed('notices.openOwnNotice', notices.openOwnNotice, read),
      deed('notices.acknowledgeNotice', notices.acknowledgeNotice, { ...read, needsAtHome: true }),
      deed('notices.recordTold', app.as('qin').notices.recordTold, told),
      deed('notices.takeBackTold', app.as('qin').notices.takeBackTold, takenBack),
      deed('purchasing.recordCount', app.as('wang').purchasing.recordCount, {
        ...counted,
        happenedAt: noon,
      }),
      deed('dispatch.scanParcel', staff.scanParcel, { ...moved, parcelCode: carrying.parcelCode }),
      ticked,
      deed('dispatch.correctMove', staff.correctMove, {
        ...{ communityId, eventId: carrying.eventId, parcelIds: [carrying.parcelId], right: null },
      }),
      deed('dispatch.departTrip', staff.departTrip, {
        communityId,
        tripId: carrying.tripId,
        happenedAt: noon,
      }),
      deed('dispatch.arriveTrip', staff.arriveTrip, {
        communityId,
        tripId: carrying.tripId,
        happenedAt: noon,
      }),
      deed('doorKnocks.giveShareAway', app.as('peng').doorKnocks.giveShareAway, words.share(1)),
      deed('doorKnocks.takeShareBack', app.as('peng').doorKnocks.takeShareBack, words.share(2)),
      deed('doorKnocks.giveShareAway', app.as('peng').doorKnocks.giveShareAway, words.share(30)),
      deed('purchasing.answerHandCall', app.as('wang').purchasing.answerHandCall, words.call('coming', 1)),
      deed('purchasing.answerHandCall', app.as('wang').purchasing.answerHandCall, words.call('notComing', 2)),
      deed('orders.giveShareAway', app.as('peng').orders.giveShareAway, words.line),
      deed('files.addPicture', app.as('peng').files.addPicture, picture),
    ],
  };
}

/** What stands of people's affairs; that somebody asked again is noted as such, and says nothing else. */
const affairsOf = async (): Promise<string> =>
  (await stateOf(database)).replace(/^(actions|audit_log): [^]*?(?=^\w+: )/gm, '');

it.each([true, false])(
  'a phone’s queue that is sent again after ten days adds nothing (the run is over: %s)',
  async (isOver) => {
    const app = givenApp(database);
    const { runId, queue } = await givenQueue(app);
    for (const { send } of queue) await send();
    if (isOver) await app.as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
    app.clock.pass(tenDaysMs);
    for (let slice = 0; slice < 3; slice += 1) await runJobs(app.app, app.clock.now);
    // The answers that were kept for a repetition are gone: only what the deeds have left can tell.
    const kept = await database.db.selectFrom('actions').select('actionId').execute();
    expect(kept).toEqual([]);
    const before = await affairsOf();
    for (const { send } of queue) await send().catch(() => undefined);
    await runJobs(app.app, app.clock.now);
    expect(await affairsOf()).toBe(before);
  },
);

/** What the client's source puts into its queue. */
function queuedBySource(): string[] {
  const source = path.join(__dirname, '..', '..', 'src');
  const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(path.join(source, file), 'utf8'));
  const named = texts.flatMap((text) => [
    ...text.matchAll(/(?:queueAction\(|phoneQueue\.add\(\{\s*procedure:)\s*'([\w.]+)'/g),
  ]);
  return named.map(([, procedure = '']) => procedure);
}

it('every deed that a phone queues is among those that were sent again', async () => {
  const { queue } = await givenQueue(givenApp(database));
  const sentAgain = new Set(queue.map(({ procedure }) => procedure));
  expect([...sentAgain].sort()).toEqual([...new Set(queuedBySource())].sort());
});
