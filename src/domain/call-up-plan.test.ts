import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCallUp, type CallUpPlan, type PlannedHousehold } from './call-up-plan';

const startsAt = '2026-12-01T00:00:00.000Z';
const home = (id: string, building: string, people = 2, isAtHome = false): PlannedHousehold => ({
  ...{ id, buildingId: building, buildingName: `${building}号楼`, people, isAtHome },
});
const plan = (over: Partial<CallUpPlan> = {}): CallUpPlan => ({
  startsAt,
  pace: { by: 'building', minutes: 30 },
  places: [{ name: '东门', buildingIds: ['1', '2'] }],
  ...over,
});

describe('a call-up', () => {
  it('calls building after building, places beside each other', () => {
    const places = [
      { name: '东门', buildingIds: ['2', '1'] },
      { name: '西门', buildingIds: ['3'] },
    ];
    const { slots } = planCallUp(plan({ places }), [home('a', '1'), home('b', '2'), home('c', '3')]);
    expect(slots.map(({ place, label, startsAt: at }) => [place, label, at.slice(11, 16)])).toEqual([
      ['东门', '2号楼', '00:00'],
      ['东门', '1号楼', '00:30'],
      ['西门', '3号楼', '00:00'],
    ]);
  });

  it('fills slots by people, never splits a household, and gives a large one a slot of its own', () => {
    const households = [home('a', '1', 3), home('b', '1', 3), home('c', '1', 9), home('d', '1', 1)];
    const { slots } = planCallUp(plan({ pace: { by: 'people', minutes: 10, people: 6 } }), households);
    expect(slots.map(({ label, householdIds, people }) => [label, householdIds, people])).toEqual([
      ['1号楼（1）', ['a', 'b'], 6],
      ['1号楼（2）', ['c'], 9],
      ['1号楼（3）', ['d'], 1],
    ]);
  });

  it('lists apart who is served at home, and whose building stands nowhere', () => {
    const { slots, atHome, unplaced } = planCallUp(plan(), [home('a', '1', 1, true), home('b', '9')]);
    expect({ slots, atHome, unplaced }).toEqual({ slots: [], atHome: ['a'], unplaced: ['b'] });
  });

  it('has everybody in one place, and no two slots of a place at once', () => {
    const household = fc.record({
      building: fc.constantFrom('1', '2', '3', '4'),
      people: fc.integer({ min: 1, max: 7 }),
      isAtHome: fc.boolean(),
    });
    const pace = fc.oneof(
      fc.record({ by: fc.constant('building' as const), minutes: fc.integer({ min: 1, max: 60 }) }),
      fc.record({
        by: fc.constant('people' as const),
        minutes: fc.integer({ min: 1, max: 60 }),
        people: fc.integer({ min: 1, max: 20 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(household, { maxLength: 60 }), pace, (made, its) => {
        const households = made.map(({ building, people, isAtHome }, at) =>
          home(String(at), building, people, isAtHome),
        );
        const places = [
          { name: '东门', buildingIds: ['1', '2'] },
          { name: '西门', buildingIds: ['3'] },
        ];
        const { slots, atHome, unplaced } = planCallUp(plan({ places, pace: its }), households);
        const everybody = [...slots.flatMap(({ householdIds }) => householdIds), ...atHome, ...unplaced];
        expect([...everybody].sort()).toEqual(households.map(({ id }) => id).sort());
        for (const place of ['东门', '西门']) {
          const own = slots.filter((slot) => slot.place === place);
          expect(own.every((slot, at) => at === 0 || own[at - 1]?.endsAt === slot.startsAt)).toBe(true);
        }
      }),
    );
  });
});
