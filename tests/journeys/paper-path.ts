import { expect } from 'vitest';
import { actionId, type TestClock } from '../support/app';
import {
  communityId,
  eggs,
  entranceIdsOf,
  evening,
  maHome,
  market,
  pengHome,
  zhuHome,
} from '../support/demo';
import type { Hands } from './each-way';

/** Reads the codes from the printed sheets of a run, in climbing order. */
export type ReadCodes = (runId: string) => Promise<string[]>;

/**
 * Half a run on the phone and half on paper: printed twice under one code, entered twice, with one word against another.
 * Every door has one outcome in the end, and the contradiction is kept until staff have settled it.
 */
export async function halfOnPaper(as: Hands, clock: TestClock, readCodes: ReadCodes): Promise<void> {
  const runId = await load(as, clock);
  const codes = await print(as, runId, readCodes);
  await tapOneDoor(as, runId);
  clock.set('2026-11-22T09:00:00.000Z');
  await enterAll(as, codes);
  await settle(as);
  const { state, dropOffs } = await as('lin').dispatch.getRun({ communityId, runId });
  expect(state).toBe('departed');
  expect(dropOffs.map((door) => [door.roomNo, door.outcome])).toEqual([
    ['502', 'handedOver'],
    ['401', 'leftAtDoor'],
    ['603', 'noAnswer'],
  ]);
  const finished = await as('wang').dispatch.finishRun({ communityId, runId, actionId: actionId() });
  expect(finished).toMatchObject({ leftHouseholds: 0, leftPieces: 0 });
}

async function load(as: Hands, clock: TestClock): Promise<string> {
  for (const [person, home] of [
    ['zhu', zhuHome],
    ['peng', pengHome],
    ['ma', maHome],
  ] as const) {
    const { wave } = await as(person).orders.getCatalogue(home);
    const lines = [{ productId: eggs, quantity: 1 }];
    await as(person).orders.placeOrder({ ...home, waveId: wave?.id ?? '', lines, actionId: actionId() });
  }
  clock.set('2026-11-22T04:00:00.000Z');
  const staff = as('lin');
  const { wave } = await staff.purchasing.getDesk({ communityId });
  const share = { communityId, waveId: wave.id, supplierId: market, arrivesAt: evening };
  const { purchaseId } = await staff.purchasing.markPlaced({ ...share, actionId: actionId() });
  await staff.purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  const entranceIds = entranceIdsOf('10-1', '10-2');
  await staff.dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  return (await staff.dispatch.createRun({ communityId, entranceIds, actionId: actionId() })).runId;
}

async function print(as: Hands, runId: string, readCodes: ReadCodes): Promise<string[]> {
  await as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
  const codesAfter = async (person: string) => {
    const asked = { communityId, runId, paper: 'sheets', actionId: actionId() } as const;
    const { path } = await as(person).dispatch.printRun(asked);
    expect(path).toMatch(/^\/exports\//);
    return readCodes(runId);
  };
  const codes = await codesAfter('lin');
  expect(codes).toHaveLength(2);
  expect(await codesAfter('wang')).toEqual(codes);
  return codes;
}

/** The phone is taken out for the first door only. */
async function tapOneDoor(as: Hands, runId: string): Promise<void> {
  const wang = as('wang').dispatch;
  await wang.departRun({ communityId, runId, actionId: actionId() });
  const [door] = (await wang.getRun({ communityId, runId })).dropOffs;
  const word = {
    dropOffId: door?.id ?? '',
    outcome: 'handedOver',
    happenedAt: '2026-11-22T04:00:00.000Z',
  } as const;
  await wang.confirmDropOff({ communityId, ...word, actionId: actionId() });
}

async function enterAll(as: Hands, codes: readonly string[]): Promise<void> {
  const enter = async (
    person: string,
    sheetCode: string,
    outcomes: readonly ('noAnswer' | 'leftAtDoor')[],
  ) => {
    const { rows } = await as(person).dispatch.getSheet({ communityId, sheetCode });
    const words = rows.map((row, at) => ({ dropOffId: row.id, outcome: outcomes[at] ?? 'noAnswer' }));
    const happenedAt = '2026-11-22T08:30:00.000Z';
    const sheet = { communityId, sheetCode, happenedAt, rows: words, actionId: actionId() };
    const entered = await as(person).dispatch.enterSheet(sheet);
    expect(await as(person).dispatch.enterSheet(sheet)).toEqual(entered);
    return [entered.recorded, entered.same, entered.contradicting.length];
  };
  const [first = '', second = ''] = codes;
  expect(await enter('gao', first, ['noAnswer', 'leftAtDoor'])).toEqual([1, 0, 1]);
  expect(await enter('lin', first, ['noAnswer', 'leftAtDoor'])).toEqual([0, 1, 1]);
  expect(await enter('wang', second, ['noAnswer'])).toEqual([1, 0, 0]);
}

async function settle(as: Hands): Promise<void> {
  const staff = as('lin').dispatch;
  const { rows } = await staff.listContradictions({ communityId });
  expect(rows).toMatchObject([{ roomNo: '502', recorded: 'handedOver', outcome: 'noAnswer' }]);
  for (const { id: contradictionId } of rows) {
    const found = { contradictionId, note: '打电话问过，东西收到了' };
    await staff.settleContradiction({ communityId, ...found, actionId: actionId() });
  }
  expect((await staff.listContradictions({ communityId })).rows).toEqual([]);
}
