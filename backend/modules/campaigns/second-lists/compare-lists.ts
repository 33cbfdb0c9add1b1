import type { ListedState } from '@/contract/second-lists';

/** A household of the campaign. */
export interface OurHousehold {
  householdId: string;
  isVacant: boolean;
  /** Null: nobody knows. */
  people: number | null;
}

/** A household of the other list, and which of the register it is. */
export interface TheirHousehold {
  householdId: string | null;
  /** Where it stands; null where the register has no such entrance. */
  entranceId: string | null;
  /** Null where the list does not count. */
  people: number | null;
}

/** A household of either list in the one state that is its. */
export interface Compared<Ours, Theirs> {
  state: ListedState;
  ours: Ours | null;
  theirs: Theirs | null;
}

interface Outcome<Ours, Theirs> {
  compared: Compared<Ours, Theirs>[];
  /** Of theirs, whom the campaign does not mean. */
  outside: Theirs[];
}

const peopleOf = ({ isVacant, people }: OurHousehold): number | null => (isVacant ? 0 : people);

/** Without a count of theirs there is nothing to differ but the door. */
const differ = (ours: OurHousehold, theirs: TheirHousehold): boolean =>
  theirs.people !== null && theirs.people !== peopleOf(ours);

/** A home where nobody lives by our register agrees with a list that leaves it out. */
function stateOf(ours: OurHousehold, theirs: TheirHousehold | undefined): ListedState {
  if (!theirs) return ours.isVacant ? 'agrees' : 'onlyHere';
  return differ(ours, theirs) ? 'differs' : 'agrees';
}

/**
 * Holds two lists beside each other: every household of either is in exactly one state, ours in their order, then what
 * only they have. Theirs at entrances that the campaign does not touch, or known but not meant by it, stay outside; one at
 * an entrance that nobody knows does not, for its number may be mistyped.
 */
export function compareLists<Ours extends OurHousehold, Theirs extends TheirHousehold>(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
  entranceIds: ReadonlySet<string>,
): Outcome<Ours, Theirs> {
  const meant = new Set(ours.map(({ householdId }) => householdId));
  const byHousehold = new Map(theirs.map((one) => [one.householdId, one]));
  const strangers = theirs.filter(({ householdId }) => householdId === null || !meant.has(householdId));
  const isOutside = ({ householdId, entranceId }: Theirs): boolean =>
    householdId !== null || (entranceId !== null && !entranceIds.has(entranceId));
  return {
    compared: [
      ...ours.map((one) => {
        const other = byHousehold.get(one.householdId);
        return { state: stateOf(one, other), ours: one, theirs: other ?? null };
      }),
      ...strangers
        .filter((one) => !isOutside(one))
        .map((one) => ({ state: 'onlyThere' as const, ours: null, theirs: one })),
    ],
    outside: strangers.filter(isOutside),
  };
}

/** 户 and 人 of one side. */
export const sumUp = (people: readonly (number | null)[]) => ({
  households: people.length,
  people: people.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  uncounted: people.filter((one) => one === null).length,
});

/** How many people we know of in each of our households. */
export const ourPeople = (ours: readonly OurHousehold[]): (number | null)[] => ours.map(peopleOf);
