import { expect, it } from 'vitest';
import { nextAction } from './next-action';

const morning = '2026-11-22T01:00:00.000Z';
const evening = '2026-11-22T11:00:00.000Z';
const nobody = { attempts: 0, triedParts: 0, phoneTries: 0, kinTries: 0, hasPhone: true, hasKin: true };

it('knocks at another part of the day, never at the same hour again', () => {
  expect(nextAction(nobody, morning)).toBe('knock');
  expect(nextAction({ ...nobody, attempts: 1, triedParts: 0b001 }, morning)).toBe('knockAfternoon');
  expect(nextAction({ ...nobody, attempts: 2, triedParts: 0b011 }, evening)).toBe('knockEvening');
  expect(nextAction({ ...nobody, attempts: 3, triedParts: 0b001 }, morning)).toBe('knockAfternoon');
});

it('then telephones, then asks the next of kin, then hands it to staff', () => {
  const tried = { ...nobody, attempts: 3, triedParts: 0b111 };
  expect(nextAction(tried, morning)).toBe('phone');
  expect(nextAction({ ...tried, phoneTries: 1 }, morning)).toBe('kin');
  expect(nextAction({ ...tried, phoneTries: 1, kinTries: 1 }, morning)).toBe('staff');
  expect(nextAction({ ...tried, hasPhone: false }, morning)).toBe('kin');
  expect(nextAction({ ...tried, hasPhone: false, hasKin: false }, morning)).toBe('staff');
});
