import { describe, expect, it } from 'vitest';
import type { RoundDoor } from '@/contract/door-knocks';
import { nextDoor } from './next-door';
import { withCells, withQueuedKnocks, type QueuedKnock } from './queued-knocks';

const door = (roomNo: string, over: Partial<RoundDoor> = {}): RoundDoor => ({
  householdId: roomNo,
  outcome: null,
  way: null,
  isClosed: false,
  settledAs: null,
  attempts: 0,
  isProvisional: false,
  isContested: false,
  needsHomeService: false,
  isPaused: false,
  pauses: [],
  placeLabel: `10号楼 1单元 ${roomNo}`,
  floor: Number(roomNo[0]),
  roomNo,
  isVacant: false,
  householderName: null,
  phone: null,
  residentCount: 2,
  careFlags: [],
  remark: null,
  residents: [],
  seenResidents: [],
  answers: {},
  peopleCount: null,
  lastAttemptAt: null,
  version: 0,
  ...over,
});

const said = (householdId: string, over: object = {}): QueuedKnock => ({
  about: 'door',
  state: 'waiting',
  householdId,
  campaignId: 'round',
  outcome: 'met',
  way: 'door',
  happenedAt: '2026-11-22T01:00:00.000Z',
  device: 'phone',
  seq: 1,
  sawVersion: 0,
  answers: {},
  seenResidents: [],
  ...over,
});

const hear = (doors: readonly RoundDoor[], ...words: QueuedKnock[]) =>
  withQueuedKnocks(doors, words, 'doorOpened');

describe('a word that is still on the phone', () => {
  it('closes its door and waits', () => {
    expect(hear([door('602')], said('602', { peopleCount: 3 }))).toMatchObject([
      { outcome: 'met', isClosed: true, peopleCount: 3, isWaiting: true },
    ]);
  });

  it('leaves the door open when nobody answered, one attempt more', () => {
    expect(hear([door('602')], said('602', { outcome: 'noAnswer' }))).toMatchObject([
      { outcome: 'noAnswer', isClosed: false, attempts: 1, lastAttemptAt: '2026-11-22T01:00:00.000Z' },
    ]);
  });

  it('that nobody answered does not open a door that was reached', () => {
    const reached = door('602', { isClosed: true, outcome: 'met', version: 1 });
    expect(hear([reached], said('602', { outcome: 'noAnswer' }))).toMatchObject([
      { outcome: 'met', isClosed: true, attempts: 1 },
    ]);
  });

  it('of several doors counts for each of them that is open', () => {
    const bulk: QueuedKnock = {
      about: 'noAnswers',
      state: 'waiting',
      householdIds: ['602', '601'],
      happenedAt: '2026-11-22T01:00:00.000Z',
    };
    const doors = [door('602'), door('601', { isClosed: true, outcome: 'met' }), door('501')];
    expect(hear(doors, bulk).map(({ attempts }) => attempts)).toEqual([1, 0, 0]);
  });

  it('that nobody lives there is provisional, unless the register says the same', () => {
    const word = said('602', { outcome: 'vacant' });
    expect(hear([door('602')], word)).toMatchObject([{ isClosed: true, isProvisional: true }]);
    expect(hear([door('602', { isVacant: true })], word)).toMatchObject([{ isProvisional: false }]);
  });

  it('counts in the order in which it was said', () => {
    const doors = hear([door('602')], said('602', { outcome: 'noAnswer' }), said('602', { seq: 2 }));
    expect(doors).toMatchObject([{ outcome: 'met', isClosed: true, attempts: 1 }]);
  });

  it('leaves the door as it is when it was refused, or of another door', () => {
    expect(hear([door('602')], said('602', { state: 'refused' }))).toMatchObject([{ isClosed: false }]);
    expect(hear([door('602')], said('501'))).toMatchObject([{ isClosed: false, isWaiting: false }]);
  });

  it('is not counted twice once the answer holds it', () => {
    const held = door('602', { attempts: 1, outcome: 'noAnswer', version: 1 });
    expect(hear([held], said('602', { state: 'sent', outcome: 'noAnswer' }))).toMatchObject([
      { attempts: 1 },
    ]);
  });
});

it('where everyone must be seen, a door closes when all were, in one knock or several', () => {
  const both = door('602', {
    residents: [
      { id: 'a', name: '李**' },
      { id: 'b', name: '李*' },
    ],
  });
  const once = said('602', { seenResidents: ['a'] });
  const hears = (...words: QueuedKnock[]) => withQueuedKnocks([both], words, 'everyoneSeen');
  expect(hears(once)).toMatchObject([{ isClosed: false, outcome: 'met' }]);
  expect(hears(once, said('602', { seenResidents: ['b'], seq: 2 }))).toMatchObject([{ isClosed: true }]);
});

describe('what the lens has heard', () => {
  it('changes its door alone, and nothing where nothing changed', () => {
    const [first, second] = [door('602'), door('601')];
    const { householdId, isClosed, settledAs, attempts, isProvisional, isContested, isPaused } = first;
    const same = {
      ...{ householdId, isClosed, settledAs, attempts, isProvisional, isContested, isPaused, way: null },
    };
    const cell = { ...same, outcome: null, needsHomeService: false };
    const met = { ...cell, householdId: '601', outcome: 'met' as const, isClosed: true };
    const [one, other] = withCells([first, second], { 602: cell, 601: met });
    expect(one).toBe(first);
    expect(other).toMatchObject({ outcome: 'met', isClosed: true, roomNo: '601' });
  });
});

describe('the next door', () => {
  const doors = [
    door('602'),
    door('601', { isClosed: true }),
    door('501', { isPaused: true }),
    door('402', { attempts: 1 }),
  ];

  it('is the next open one on the way, past those that are reached or paused', () => {
    expect(nextDoor(doors, '602')?.roomNo).toBe('402');
  });

  it('is one that was passed over when the end is reached', () => {
    expect(nextDoor(doors, '402')?.roomNo).toBe('602');
  });

  it('is none when those that are left were tried on this way', () => {
    expect(nextDoor([door('602', { attempts: 1 }), door('402')], '402')).toBeNull();
  });
});
