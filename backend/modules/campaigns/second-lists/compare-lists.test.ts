import { expect, it } from 'vitest';
import { compareLists, sumUp, type OurHousehold, type TheirHousehold } from './compare-lists';

/** A seeded source of chance (mulberry32), so that a failure can be run again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const entrances = ['one', 'two', 'three'];
const meantEntrances = new Set(['one', 'two']);

type Ours = OurHousehold & { entranceId: string };

/** A register of three entrances, the campaign over two of them; and the list of somebody who heard it half. */
function givenLists(seed: number) {
  const draw = chance(seed);
  const register: Ours[] = Array.from({ length: 1 + draw(60) }, (_, at) => ({
    householdId: `household ${at}`,
    entranceId: entrances[draw(3)] ?? 'one',
    isVacant: draw(8) === 0,
    people: draw(10) === 0 ? null : 1 + draw(5),
  }));
  const ours = register.filter(({ entranceId }) => meantEntrances.has(entranceId) && draw(10) > 0);
  const heard = register
    .filter(() => draw(7) > 0)
    .map(({ householdId, entranceId, people }): TheirHousehold => ({
      householdId,
      entranceId,
      people: draw(6) === 0 ? draw(4) : people,
    }));
  const invented = Array.from({ length: draw(6) }, (): TheirHousehold => ({
    householdId: null,
    entranceId: [null, 'one', 'three'][draw(3)] ?? null,
    people: draw(3) === 0 ? null : draw(6),
  }));
  return { ours, theirs: [...heard, ...invented] };
}

const seeds = Array.from({ length: 500 }, (_, seed) => seed);

it('every household of either list is in exactly one of four states, or outside', () => {
  for (const seed of seeds) {
    const { ours, theirs } = givenLists(seed);
    const { compared, outside } = compareLists(ours, theirs, meantEntrances);
    expect(
      compared.flatMap((one) => one.ours ?? []),
      `seed ${seed}`,
    ).toEqual(ours);
    const placed = [...compared.flatMap((one) => one.theirs ?? []), ...outside];
    expect(placed, `seed ${seed}`).toHaveLength(theirs.length);
    expect(new Set(placed), `seed ${seed}`).toEqual(new Set(theirs));
  }
});

it('a state says what stands on the two sides', () => {
  for (const seed of seeds) {
    const { ours, theirs } = givenLists(seed);
    for (const { state, ours: here, theirs: there } of compareLists(ours, theirs, meantEntrances).compared) {
      if (here && there) expect(here.householdId).toBe(there.householdId);
      const count = here?.isVacant ? 0 : (here?.people ?? null);
      const isSame = there?.people === null || there?.people === count;
      const said = !there ? (here?.isVacant ? 'agrees' : 'onlyHere') : isSame ? 'agrees' : 'differs';
      expect(state, `seed ${seed}`).toBe(here ? said : 'onlyThere');
    }
  }
});

it('the lists swapped differ in the same households', () => {
  for (const seed of seeds) {
    const register = givenLists(seed).ours.map((one) => ({
      ...one,
      isVacant: false,
      people: one.people ?? 1,
    }));
    const draw = chance(seed);
    const [first, second] = [register.filter(() => draw(4) > 0), register.filter(() => draw(4) > 0)];
    const changed = second.map((one) => ({ ...one, people: one.people + (draw(5) === 0 ? 1 : 0) }));
    const counts = (one: Ours[], other: Ours[]) =>
      compareLists(one, other.map(withKnown(one)), meantEntrances).compared.map(({ state }) => state);
    const tally = (states: string[], state: string) => states.filter((one) => one === state).length;
    const [there, back] = [counts(first, changed), counts(changed, first)];
    expect(tally(there, 'differs'), `seed ${seed}`).toBe(tally(back, 'differs'));
    expect(tally(there, 'onlyHere'), `seed ${seed}`).toBe(tally(back, 'onlyThere'));
  }
});

/** Whom the register does not have stands at its entrance under no name. */
const withKnown = (register: readonly Ours[]) => (one: Ours) => ({
  ...one,
  householdId: register.some(({ householdId }) => householdId === one.householdId) ? one.householdId : null,
});

it('adds up households, people, and those that nobody counted', () => {
  expect(sumUp([2, null, 0, 3])).toEqual({ households: 4, people: 5, uncounted: 1 });
});
