import { doorOf } from '../register-file/find-duplicates';
import type { RegisterRow } from '../register-file/register-analysis';
import type { KnownHousehold } from '../facts/known-households';

/** A row of the file beside the household of the register that it speaks of, if there is one. */
export interface MatchedRow {
  row: RegisterRow;
  household: KnownHousehold | undefined;
  /** Where its flat is known but not its household: another family behind that door. */
  besideDwellingId: string | undefined;
}

/** The households behind each door, as file and register both name it. */
export type Doors = ReadonlyMap<string, readonly KnownHousehold[]>;

const doorOfKnown = ({ buildingNo, entranceNo, dwellingRoomNo }: KnownHousehold): string =>
  doorOf({ buildingNo, entranceNo, roomNo: dwellingRoomNo });

export function doorsOf(known: readonly KnownHousehold[]): Doors {
  const doors = new Map<string, KnownHousehold[]>();
  for (const household of known) {
    const door = doorOfKnown(household);
    const behind = doors.get(door);
    if (behind) behind.push(household);
    else doors.set(door, [household]);
  }
  return doors;
}

const isNamed =
  ({ name }: RegisterRow) =>
  ({ householderName }: KnownHousehold): boolean =>
    name !== null && name === householderName;

/** Of two families behind one door the one with the same name is meant, else the first that nobody has taken. */
function matchRow(row: RegisterRow, doors: Doors, taken: Set<string>): MatchedRow {
  const behind = (doors.get(doorOf(row)) ?? []).filter(({ householdId }) => !taken.has(householdId));
  const household = behind.find(isNamed(row)) ?? (row.isBeside ? undefined : behind[0]);
  if (household) taken.add(household.householdId);
  const besideDwellingId = household ? undefined : doors.get(doorOf(row))?.[0]?.dwellingId;
  return { row, household, besideDwellingId };
}

/** Meets every row with the register by building, entrance and room; rows that a person set beside others come last. */
export function matchRows(rows: readonly RegisterRow[], doors: Doors): MatchedRow[] {
  const taken = new Set<string>();
  const inTurn = [...rows.filter(({ isBeside }) => !isBeside), ...rows.filter(({ isBeside }) => isBeside)];
  return inTurn.map((row) => matchRow(row, doors, taken));
}
