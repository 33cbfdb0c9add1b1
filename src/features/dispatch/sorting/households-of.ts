import type { RunKind, SortingEntrance } from '@/contract/dispatch';

/** The sorted households of an entrance whose things are brought, or that fetch them. */
export const householdsOf = ({ sortedHouseholds, sortedToDoor }: SortingEntrance, kind: RunKind): number =>
  kind === 'toDoor' ? sortedToDoor : sortedHouseholds - sortedToDoor;
