import { expect } from 'vitest';
import { COMMUNITY_ID as communityId, demoId } from '../../backend/demo';
import { actionId, type Api, type TestClock } from '../support/app';
import type { Hands } from './each-way';

type Outcome = Parameters<Api['dispatch']['confirmDropOff']>[0]['outcome'];

const eggs = demoId('product 鸡蛋 30枚');
const market = demoId('惠民保供超市（示例）');
const entranceId = demoId('entrance 10-1');
const homes = {
  zhu: { communityId, householdId: demoId('household 10-1-502') },
  peng: { communityId, householdId: demoId('household 10-1-401') },
};
/** Homes for which staff type the orders in. */
const others = ['601', '602', '501', '402'];

/** Six doors of one entrance on a day on which little goes well; every piece is accounted for at its end. */
export async function unhappyDoors(as: Hands, clock: TestClock): Promise<void> {
  await order(as);
  clock.set('2026-11-22T04:00:00.000Z');
  await buyAndSort(as);
  clock.set('2026-11-22T08:30:00.000Z');
  const runId = await load(as);
  await handAround(as, runId);
  await firstHalf(as, clock, runId);
  await dropOut(as, runId);
  await secondHalf(as, clock, runId);
  clock.pass(61_000);
  await nextRun(as, clock);
  clock.pass(61_000);
}

async function order(as: Hands): Promise<void> {
  const { wave } = await as('zhu').orders.getCatalogue(homes.zhu);
  const lines = [{ productId: eggs, quantity: 1 }];
  const waveId = wave?.id ?? '';
  for (const [who, home] of Object.entries(homes)) {
    await as(who).orders.placeOrder({ ...home, waveId, lines, actionId: actionId() });
  }
  for (const room of others) {
    const home = { communityId, householdId: demoId(`household 10-1-${room}`) };
    await as('lin').orders.placeOrder({ ...home, waveId, lines, actionId: actionId() });
  }
}

async function buyAndSort(as: Hands): Promise<void> {
  const { purchasing, dispatch } = as('lin');
  const { wave } = await purchasing.getDesk({ communityId });
  const arrivesAt = '2026-11-22T08:00:00.000Z';
  const share = { communityId, waveId: wave.id, supplierId: market, arrivesAt };
  const { purchaseId } = await purchasing.markPlaced({ ...share, actionId: actionId() });
  await purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  await dispatch.markSorted({ communityId, entranceIds: [entranceId], actionId: actionId() });
}

async function load(as: Hands): Promise<string> {
  const { rows } = await as('lin').dispatch.listSorting({ communityId });
  expect(rows).toMatchObject([{ sortedHouseholds: 6, sorted: 6, sortedLoad: { grams: 11_400 } }]);
  const made = await as('lin').dispatch.createRun({
    communityId,
    entranceIds: [entranceId],
    actionId: actionId(),
  });
  return made.runId;
}

/** Taken, given back, assigned, opened again, taken: nobody has left yet. */
async function handAround(as: Hands, runId: string): Promise<void> {
  const at = { communityId, runId };
  const { rows } = await as('lin').dispatch.listVolunteers({ communityId });
  const he = rows.find(({ name }) => name === '何同学')?.id ?? '';
  await as('wang').dispatch.acceptRun({ ...at, actionId: actionId() });
  await as('wang').dispatch.releaseRun({ ...at, actionId: actionId() });
  await as('lin').dispatch.assignRun({ ...at, volunteerId: he, heldBy: null, actionId: actionId() });
  await expect(as('wang').dispatch.acceptRun({ ...at, actionId: actionId() })).rejects.toMatchObject({
    code: 'RUN_TAKEN',
  });
  await as('lin').dispatch.takeBackRun({ ...at, heldBy: he, actionId: actionId() });
  await as('wang').dispatch.acceptRun({ ...at, actionId: actionId() });
  await as('wang').dispatch.departRun({ ...at, actionId: actionId() });
}

const doorsOf = async (as: Hands, runId: string, person: string) => {
  const { dropOffs } = await as(person).dispatch.getRun({ communityId, runId });
  const idOf = (room: string) => dropOffs.find(({ roomNo }) => roomNo === room)?.id ?? '';
  return { dropOffs, idOf };
};

const sayAs = (as: Hands, clock: TestClock, person: string) => (dropOffId: string, outcome: Outcome) => {
  const happenedAt = clock.now.toISOString();
  return as(person).dispatch.confirmDropOff({
    communityId,
    dropOffId,
    outcome,
    happenedAt,
    actionId: actionId(),
  });
};

/** The knock is announced; 602 is recorded by mistake and taken back, then wrong room; 601 refuses; 502 is out. */
async function firstHalf(as: Hands, clock: TestClock, runId: string): Promise<void> {
  const { idOf } = await doorsOf(as, runId, 'wang');
  const say = sayAs(as, clock, 'wang');
  const happenedAt = clock.now.toISOString();
  const told = await as('wang').dispatch.announceEntrance({
    communityId,
    runId,
    entranceId,
    happenedAt,
    actionId: actionId(),
  });
  expect(told.toldHouseholds).toBe(6);
  await say(idOf('602'), 'handedOver');
  await as('wang').dispatch.undoDropOff({ communityId, dropOffIds: [idOf('602')], actionId: actionId() });
  await say(idOf('602'), 'wrongRoom');
  await say(idOf('601'), 'refused');
  await say(idOf('502'), 'noAnswer');
}

/** 王师傅 cannot go on: staff give the run to 何同学, and what was recorded stays. */
async function dropOut(as: Hands, runId: string): Promise<void> {
  const { dispatch } = as('lin');
  const run = await dispatch.getRun({ communityId, runId });
  const { rows } = await dispatch.listVolunteers({ communityId });
  const he = rows.find(({ name }) => name === '何同学')?.id ?? '';
  await dispatch.assignRun({
    communityId,
    runId,
    volunteerId: he,
    heldBy: run.volunteerId,
    actionId: actionId(),
  });
  expect(await as('he').dispatch.getRun({ communityId, runId })).toMatchObject({ settled: 3, isMine: true });
}

/** All delivered except 401, which is not reached before the run ends. */
async function secondHalf(as: Hands, clock: TestClock, runId: string): Promise<void> {
  const { idOf } = await doorsOf(as, runId, 'he');
  const rest = await as('he').dispatch.confirmRest({
    communityId,
    runId,
    entranceId,
    outcome: 'leftAtDoor',
    exceptDropOffIds: [idOf('401')],
    happenedAt: clock.now.toISOString(),
    actionId: actionId(),
  });
  expect(rest.households).toBe(2);
  const ended = await as('he').dispatch.finishRun({ communityId, runId, actionId: actionId() });
  expect(ended).toMatchObject({ leftHouseholds: 1, leftPieces: 1 });
  const { rows } = await as('lin').dispatch.listBroughtBack({ communityId });
  expect(rows.map(({ roomNo, reason }) => `${roomNo} ${reason}`).sort()).toEqual([
    '401 notReached',
    '502 noAnswer',
    '602 wrongRoom',
  ]);
}

/** What was brought back goes out with the next run. */
async function nextRun(as: Hands, clock: TestClock): Promise<void> {
  const made = await as('lin').dispatch.createRun({
    communityId,
    entranceIds: [entranceId],
    actionId: actionId(),
  });
  expect(made).toMatchObject({ households: 3, pieces: 3 });
  const at = { communityId, runId: made.runId };
  await as('wang').dispatch.acceptRun({ ...at, actionId: actionId() });
  await as('wang').dispatch.departRun({ ...at, actionId: actionId() });
  const say = sayAs(as, clock, 'wang');
  for (const { id } of (await doorsOf(as, made.runId, 'wang')).dropOffs) await say(id, 'handedOver');
  await as('wang').dispatch.finishRun({ ...at, actionId: actionId() });
  expect((await as('lin').dispatch.listBroughtBack({ communityId })).rows).toEqual([]);
}

/** What the two households that look at their messages were told of their doors, oldest first. */
export async function toldOfDoors(as: Hands): Promise<Record<keyof typeof homes, string[]>> {
  const of = async (who: keyof typeof homes) => {
    const { rows } = await as(who).messages.listMessages({ ...homes[who], limit: 100 });
    return rows
      .map(({ kind }) => kind)
      .filter((kind) => !['arrivalAnnounced', 'goodsArrived'].includes(kind))
      .sort();
  };
  return { zhu: await of('zhu'), peng: await of('peng') };
}

/** Told once of each thing, and of nothing that was taken back. */
export const doorsTold = {
  zhu: ['broughtBack', 'delivered', 'knockSoon', 'runDeparted', 'runDeparted'],
  peng: ['delivered', 'knockSoon', 'notReached', 'runDeparted', 'runDeparted'],
};
