import { describe, expect, it } from 'vitest';
import type { DropOff, Piece } from '@/contract/dispatch';
import {
  bringBack,
  groupByEntrance,
  heardLater,
  runProgress,
  withQueued,
  type QueuedWord,
} from './run-progress';

const door = (id: string, changes: Partial<DropOff> = {}): DropOff => ({
  id,
  householdId: `h${id}`,
  entranceId: '10-1',
  buildingNo: '10',
  entranceNo: '1',
  floor: 6,
  roomNo: id,
  pieces: [
    {
      name: '鸡蛋',
      measure: '板',
      quantity: 2,
      weightGrams: 1900,
      priority: 'none',
      piece: null,
      contents: [],
    },
    {
      name: '大米',
      measure: '袋',
      quantity: 1,
      weightGrams: 10_000,
      priority: 'none',
      piece: null,
      contents: [],
    },
  ],
  outcome: null,
  note: null,
  happenedAt: null,
  confirmedAt: null,
  announcedAt: null,
  ...changes,
});
const done = { outcome: 'handedOver', confirmedAt: '2026-11-22T06:00:00.000Z' } as const;
type DoorWord = Extract<QueuedWord, { about: 'door' }>;
const said = (dropOffId: string, changes: Partial<DoorWord> = {}): QueuedWord => ({
  about: 'door',
  dropOffId,
  outcome: 'leftAtDoor',
  happenedAt: '2026-11-22T06:52:00.000Z',
  state: 'waiting',
  ...changes,
});
const takenBack = (dropOffIds: string[], state: QueuedWord['state'] = 'waiting'): QueuedWord => ({
  about: 'undo',
  dropOffIds,
  state,
});

describe('what the phone still keeps', () => {
  it('shows on its door with the time of the deed, as not yet known to the server', () => {
    expect(withQueued([door('602')], [said('602', { note: '放鞋柜上' })])).toMatchObject([
      { outcome: 'leftAtDoor', note: '放鞋柜上', happenedAt: '2026-11-22T06:52:00.000Z', isWaiting: true },
    ]);
  });

  it('stays on the door between the server’s yes and the next answer', () => {
    const [shown] = withQueued([door('602')], [said('602', { state: 'sent' })]);
    expect(shown).toMatchObject({ outcome: 'leftAtDoor', isWaiting: false });
  });

  it('leaves the door open when the server has refused it', () => {
    const [shown] = withQueued([door('602')], [said('602', { state: 'refused' })]);
    expect(shown).toMatchObject({ outcome: null, isWaiting: false });
  });

  it('gives way to what the server knows', () => {
    const [shown] = withQueued([door('602', done)], [said('602')]);
    expect(shown).toMatchObject({ outcome: 'handedOver', confirmedAt: done.confirmedAt, isWaiting: false });
  });

  it('touches no other door', () => {
    expect(withQueued([door('501')], [said('602')])).toMatchObject([{ id: '501', outcome: null }]);
  });
});

describe('a word that was taken back', () => {
  it('leaves the door open, whether the server knew of it or not', () => {
    expect(withQueued([door('602')], [said('602'), takenBack(['602'])])).toMatchObject([
      { outcome: null, note: null, isWaiting: true },
    ]);
    expect(withQueued([door('602', done)], [takenBack(['602'], 'sent')])).toMatchObject([
      { outcome: null, confirmedAt: null, isWaiting: false },
    ]);
  });

  it('gives way to the next word', () => {
    const words = [takenBack(['602']), said('602', { outcome: 'refused' })];
    expect(withQueued([door('602', done)], words)).toMatchObject([{ outcome: 'refused', isWaiting: true }]);
  });
});

it('a word about the rest of an entrance counts for its open doors but the excepted ones', () => {
  const elsewhere = door('603', { entranceId: '10-2' });
  const rest: QueuedWord = {
    about: 'rest',
    entranceId: '10-1',
    outcome: 'handedOver',
    exceptDropOffIds: ['501'],
    happenedAt: '2026-11-22T06:52:00.000Z',
    state: 'waiting',
  };
  const doors = [door('602'), door('501'), door('402', { outcome: 'refused' }), elsewhere];
  expect(withQueued(doors, [rest]).map(({ outcome }) => outcome)).toEqual([
    'handedOver',
    null,
    'refused',
    null,
  ]);
});

it('says when the server heard of a door only if that was more than two minutes off', () => {
  const happenedAt = '2026-11-22T06:00:00.000Z';
  expect(heardLater({ happenedAt, confirmedAt: '2026-11-22T06:02:00.000Z' })).toBeNull();
  expect(heardLater({ happenedAt, confirmedAt: '2026-11-22T06:02:01.000Z' })).toBe(
    '2026-11-22T06:02:01.000Z',
  );
  expect(heardLater({ happenedAt, confirmedAt: null })).toBeNull();
});

it('counts doors and the pieces that are still to be carried', () => {
  const doors = withQueued([door('602'), door('501'), door('402', done)], [said('501')]);
  expect(runProgress(doors)).toEqual({
    households: 3,
    settled: 2,
    delivered: 2,
    left: 1,
    piecesLeft: 3,
    loadLeft: { grams: 13_800, unweighed: 0 },
    waiting: 1,
  });
});

describe('doors by entrance', () => {
  const second = { entranceId: '10-2', entranceNo: '2' };

  it('keep their climbing order, with the settled ones sunk', () => {
    const doors = withQueued([door('602', done), door('501'), door('402')], []);
    const [entrance] = groupByEntrance(doors);
    expect(entrance).toMatchObject({ buildingNo: '10', entranceNo: '1', left: 2 });
    expect(entrance?.doors.map(({ id }) => id)).toEqual(['501', '402', '602']);
  });

  it('put a finished entrance behind the next one', () => {
    const doors = withQueued([door('602', done), door('603', second), door('503', second)], []);
    expect(groupByEntrance(doors).map(({ entranceNo, left }) => [entranceNo, left])).toEqual([
      ['2', 2],
      ['1', 0],
    ]);
  });
});

describe('what a finished run brings back', () => {
  const milk = {
    name: '冷藏牛奶',
    measure: '盒',
    quantity: 2,
    weightGrams: null,
    priority: 'cold',
    piece: null,
    contents: [],
  } satisfies Piece;
  const rice = {
    name: '大米',
    measure: '袋',
    quantity: 1,
    weightGrams: null,
    priority: 'none',
    piece: null,
    contents: [],
  } satisfies Piece;

  it('is told door by door, cold ones first', () => {
    const doors = withQueued(
      [
        door('501', done),
        door('503', { pieces: [rice] }),
        door('502', { ...done, outcome: 'noAnswer', pieces: [rice, milk] }),
      ],
      [],
    );
    const told = bringBack(doors).map(({ roomNo, pieces }) => [roomNo, ...pieces.map(({ name }) => name)]);
    expect(told).toEqual([
      ['502', '冷藏牛奶', '大米'],
      ['503', '大米'],
    ]);
  });

  it('is nothing when every door has its goods', () => {
    expect(bringBack(withQueued([door('501', done)], []))).toEqual([]);
  });
});
