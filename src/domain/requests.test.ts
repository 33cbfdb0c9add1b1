import { describe, expect, it } from 'vitest';
import type { RequestKind } from '@/contract/requests';
import {
  goesFirst,
  readYuan,
  requestGroups,
  requestKindNames,
  requestState,
  sinceWords,
  waitedWords,
  waitingWords,
  whyNotSettle,
} from './requests';

const never = { takenAt: null, doneAt: null, failedAt: null, cancelledAt: null };

describe('the state of a request', () => {
  it.each([
    ['open', {}],
    ['taken', { takenAt: 1 }],
    ['done', { takenAt: 1, doneAt: 2 }],
    ['failed', { takenAt: 1, failedAt: 2 }],
    ['cancelled', { cancelledAt: 1 }],
  ])('is %s after these moments', (state, moments) => {
    expect(requestState({ ...never, ...moments })).toBe(state);
  });
});

describe('what goes first', () => {
  it.each([
    ['medicine', false, true],
    ['medicalTrip', false, true],
    ['parcel', false, false],
    ['parcel', true, true],
  ] as const)('%s, said to be urgent: %s', (kind, isSaidSo, expected) => {
    expect(goesFirst(kind, isSaidSo)).toBe(expected);
  });
});

describe('settling a request', () => {
  const wang = { accountId: 'wang', isStaff: false };
  it.each([
    ['the one who took it', 'wang', wang, null],
    ['staff for another', 'wang', { accountId: 'lin', isStaff: true }, null],
    ['another volunteer', 'he', wang, 'NOT_YOUR_REQUEST'],
    ['anybody before it is taken', null, wang, 'REQUEST_NOT_TAKEN'],
  ] as const)('%s', (_, takenBy, helper, refusal) => {
    expect(whyNotSettle(takenBy, helper)).toBe(refusal);
  });
});

it('every kind can be reached from the first screen, once', () => {
  const reached: RequestKind[] = Object.values(requestGroups).flat();
  expect(reached.sort()).toEqual(Object.keys(requestKindNames).sort());
});

describe('how long somebody has waited', () => {
  it.each([
    ['2026-11-22T01:00:59Z', '不到 1 分钟'],
    ['2026-11-22T01:59:59Z', '59 分钟'],
    ['2026-11-22T02:00:00Z', '1 小时'],
    ['2026-11-23T00:59:59Z', '23 小时'],
    ['2026-11-24T01:00:00Z', '2 天'],
  ])('at %s is %s', (now, words) => {
    expect(waitedWords('2026-11-22T01:00:00Z', now)).toBe(words);
  });
});

it('says just now instead of a part of a minute', () => {
  const since = '2026-11-22T01:00:00Z';
  expect(waitingWords(since, '2026-11-22T01:00:59Z')).toBe('刚刚');
  expect(waitingWords(since, '2026-11-22T01:05:00Z')).toBe('已等 5 分钟');
  expect(sinceWords(since, '2026-11-22T01:05:00Z', '', '前')).toBe('5 分钟前');
});

describe('an amount typed in 元', () => {
  it.each([
    ['50', 5000],
    [' 49.5 ', 4950],
    ['0.07', 7],
    ['19.99', 1999],
    ['0', null],
    ['-5', null],
    ['1.234', null],
    ['五十', null],
    ['4,50', null],
    ['1,200元', 120_000],
    ['', null],
  ])("'%s' is %s 分", (typed, fen) => {
    expect(readYuan(typed)).toBe(fen);
  });
});
