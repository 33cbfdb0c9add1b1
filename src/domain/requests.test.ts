import { describe, expect, it } from 'vitest';
import { goesFirst, requestState, whyNotSettle } from './requests';

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
    ['the one who took it', { state: 'taken', takenBy: 'wang' }, wang, null],
    ['staff for another', { state: 'taken', takenBy: 'wang' }, { accountId: 'lin', isStaff: true }, null],
    ['another volunteer', { state: 'taken', takenBy: 'he' }, wang, 'NOT_YOUR_REQUEST'],
    ['anybody before it is taken', { state: 'open', takenBy: null }, wang, 'REQUEST_NOT_TAKEN'],
    ['anybody after it is over', { state: 'done', takenBy: 'wang' }, wang, 'REQUEST_OVER'],
  ] as const)('%s', (_, request, helper, refusal) => {
    expect(whyNotSettle(request, helper)).toBe(refusal);
  });
});
