import { expect, it } from 'vitest';
import type { NotPlannedDoor, PlannedDoor, PlannedRun } from '@/contract/plans';
import { countNotPlanned, leftWords, sumAway } from './not-planned';

const door = (householdId: string): PlannedDoor => ({
  ...{ householdId, entranceId: 'e', buildingNo: '10', entranceNo: '1', floor: 5, roomNo: '502' },
  ...{ pieces: 2, load: { grams: 500, unweighed: 0 }, priority: 'none' },
});
const run: PlannedRun = {
  ...{ runId: null, label: null, volunteerId: 'v', volunteerName: '王师傅', households: 1, pieces: 2 },
  ...{ load: { grams: 500, unweighed: 0 }, coldBoxes: 0, floors: 5, reasons: [], violations: [] },
  doors: [door('partly')],
};
const away = (householdId: string, name: string, parcels: number): NotPlannedDoor => ({
  ...door(householdId),
  ...{ reason: 'elsewhere', lies: { name, parcels } },
});
const doors: NotPlannedDoor[] = [
  away('partly', '东站', 1),
  { ...door('full'), reason: 'full' },
  away('full', '东站', 2),
  away('away', '第 3 车', 4),
];

it('counts a household once, and none that is in a run', () => {
  expect(countNotPlanned([run], doors)).toBe(2);
});

it('says once per place how much lies there, the second vehicle before the tenth', () => {
  expect(sumAway([away('late', '第 10 车', 1), ...doors, away('soon', '第 2 车', 5)])).toEqual([
    { name: '第 2 车', parcels: 5 },
    { name: '第 3 车', parcels: 4 },
    { name: '第 10 车', parcels: 1 },
    { name: '东站', parcels: 3 },
  ]);
});

it('names how many are left over, or that nobody is', () => {
  expect(leftWords([run], doors)).toBe('没有排上的 2 户');
  expect(leftWords([run], [away('partly', '东站', 1)])).toBe('有的东西还在别处');
  expect(leftWords([run], [])).toBe('都排上了');
});
