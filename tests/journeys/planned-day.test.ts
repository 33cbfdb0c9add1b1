import { expect } from 'vitest';
import { demoAccountId } from '../../backend/demo/people';
import { actionId } from '../support/app';
import { communityId, pengHome, zhuHome } from '../support/demo';
import { doorCodeOf, givenMedicineDoor } from '../support/given-code';
import { givenArrived, givenOrder, outcomeOf } from '../support/given';
import { givenPickUp } from '../support/given-pick-up';
import { givenSorted } from '../support/given-sorted';
import { overEachWay, type Way } from './each-way';

const wang = { volunteerId: demoAccountId('wang'), grams: 150_000, pieces: 4, coldBoxes: null };

/** 王师傅 can carry four pieces and eight wait: what does not fit is named, and waits on. */
async function full(way: Way): Promise<void> {
  await givenSorted(way);
  const { dispatch } = way.as('lin');
  const shown = await dispatch.proposeRuns({ communityId, helpers: [wang] });
  const planned = shown.runs.flatMap(({ doors }) => doors.map(({ roomNo }) => roomNo));
  const left = shown.notPlanned.map(({ roomNo }) => roomNo);
  expect([...planned, ...left].sort()).toEqual(['103', '401', '502', '603']);
  expect(shown.notPlanned.map(({ reason }) => reason)).toEqual(['full', 'full']);
  await dispatch.planRuns({ communityId, helpers: [wang], plan: shown.plan, actionId: actionId() });
  const again = await dispatch.proposeRuns({ communityId, helpers: [wang] });
  expect(again.notPlanned.map(({ roomNo }) => roomNo).sort()).toEqual(left.sort());
}

overEachWay('a vehicle is full, and what stays is named with its reason', full);

/** 朱先生 fetches for himself and for 401, whose code he was told. */
async function neighbour(way: Way): Promise<void> {
  const { waveId } = await givenOrder(way);
  await givenOrder(way, { by: 'peng', at: pengHome });
  await givenArrived(way, waveId);
  const runId = await givenPickUp(way);
  const { dropOffs } = await way.as('wang').dispatch.getRun({ communityId, runId });
  const doorOf = (room: string) => dropOffs.find(({ roomNo }) => roomNo === room)?.id ?? '';
  const confirm = way.as('wang').dispatch.confirmDropOff;
  await confirm({ ...outcomeOf(doorOf('502'), 'handedOver'), actionId: actionId() });
  const word = { ...outcomeOf(doorOf('401'), 'handedOver'), byNeighbour: true };
  const without = confirm({ ...word, actionId: actionId() });
  await expect(without).rejects.toMatchObject({ code: 'NEIGHBOUR_NEEDS_CODE' });
  const { fetch } = await way.as('peng').dispatch.getOwnCodes(pengHome);
  await confirm({ ...word, code: fetch ?? '', actionId: actionId() });
  expect((await way.as('lin').dispatch.listNotFetched({ communityId })).rows).toEqual([]);
}

overEachWay('a neighbour fetches with the code of the household', neighbour);

/** A wrong code at the door stays undone; the right one hands over. */
async function medicine(way: Way): Promise<void> {
  const { dropOffId } = await givenMedicineDoor(way);
  const code = await doorCodeOf(way, 'zhu', zhuHome);
  const confirm = way.as('wang').dispatch.confirmDropOff;
  const word = outcomeOf(dropOffId, 'handedOver');
  const wrong = confirm({ ...word, code: code === '0000' ? '0001' : '0000', actionId: actionId() });
  await expect(wrong).rejects.toMatchObject({ code: 'CODE_WRONG' });
  await confirm({ ...word, code, actionId: actionId() });
}

overEachWay('medicine is handed over by the right code only', medicine);
