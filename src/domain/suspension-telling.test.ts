import { expect, it } from 'vitest';
import { isWorthTelling } from './suspension-telling';

const at = (clock: string) => new Date(`2026-11-22T${clock}:00.000Z`);
const told = { toldAt: at('12:00'), expectedAt: at('13:50'), times: 1 };

it('tells once, and once more when the time has become later by more than half an hour', () => {
  expect(isWorthTelling(undefined, at('11:00'), null)).toBe(true);
  expect(isWorthTelling(told, at('11:00'), at('14:20'))).toBe(false);
  expect(isWorthTelling(told, at('11:00'), at('14:21'))).toBe(true);
  expect(isWorthTelling({ ...told, times: 2 }, at('11:00'), at('20:00'))).toBe(false);
});

it('tells nobody that the time is not known, or earlier, or was not known before', () => {
  expect(isWorthTelling(told, at('11:00'), null)).toBe(false);
  expect(isWorthTelling(told, at('11:00'), at('13:00'))).toBe(false);
  expect(isWorthTelling({ ...told, expectedAt: null }, at('11:00'), at('20:00'))).toBe(false);
});

it('begins anew for what has come to wait since', () => {
  expect(isWorthTelling({ ...told, times: 2 }, at('12:01'), at('13:00'))).toBe(true);
});
