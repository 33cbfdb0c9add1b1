import { expect, it } from 'vitest';
import type { CareEntry } from '@/contract/register';
import { sameCare, withCare, withDueOn, withoutPast } from './care-entries';

const pregnant: CareEntry = { flag: 'pregnant', dueOn: '2027-01-05' };
const alone: CareEntry = { flag: 'livingAlone', dueOn: null };

it('keeps the known day of a flag that is taken off and ticked again', () => {
  const off = withCare([pregnant], [pregnant, alone], { flag: 'pregnant', isOn: false });
  expect(off).toEqual([alone]);
  expect(withCare([pregnant], off, { flag: 'pregnant', isOn: true })).toEqual([alone, pregnant]);
});

it('gives the day to the pregnancy alone, and takes it away', () => {
  const known = [{ ...pregnant, dueOn: null }, alone];
  expect(withDueOn(known, '2027-02-01')).toEqual([{ ...pregnant, dueOn: '2027-02-01' }, alone]);
  expect(withDueOn([pregnant], '')).toEqual([{ ...pregnant, dueOn: null }]);
});

it('drops a day that is long past', () => {
  expect(withoutPast([pregnant], '2027-02-05T04:00:00.000Z')).toEqual([{ ...pregnant, dueOn: null }]);
  expect(withoutPast([pregnant], '2027-02-04T04:00:00.000Z')).toEqual([pregnant]);
});

it('is the same in any order, and another with another day', () => {
  expect(sameCare([pregnant, alone], [alone, pregnant])).toBe(true);
  expect(sameCare([pregnant], [{ ...pregnant, dueOn: null }])).toBe(false);
});
