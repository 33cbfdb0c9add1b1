import { expect, it } from 'vitest';
import { planOf, withBuildings, type PlanDraft } from './plan-draft';

const draft: PlanDraft = {
  startsAt: { day: '2026-12-01', clock: '07:00' },
  ...{ pace: 'people', minutes: '15', people: '60' },
  places: [{ name: ' 东门 ', buildingIds: ['a', 'b'] }],
  atHomeCare: ['bedridden'],
};

it('is a plan once nothing is missing', () => {
  expect(planOf(draft)).toEqual({
    startsAt: '2026-11-30T23:00:00.000Z',
    pace: { by: 'people', minutes: 15, people: 60 },
    places: [{ name: '东门', buildingIds: ['a', 'b'] }],
    atHomeCare: ['bedridden'],
  });
  expect(planOf({ ...draft, minutes: '' })).toBeNull();
  expect(planOf({ ...draft, people: 'x' })).toBeNull();
  expect(planOf({ ...draft, pace: 'building', people: '' })?.pace).toEqual({ by: 'building', minutes: 15 });
  expect(planOf({ ...draft, places: [{ name: '', buildingIds: ['a'] }] })).toBeNull();
});

it('has a building at one place alone', () => {
  const places = [
    { name: '东门', buildingIds: ['a', 'b'] },
    { name: '西门', buildingIds: [] },
  ];
  expect(withBuildings(places, 1, ['b']).map(({ buildingIds }) => buildingIds)).toEqual([['a'], ['b']]);
});
