/** What the board needs to know of a door to give it a place. */
export interface GridDoor {
  id: string;
  floor: number;
  roomNo: string;
}

/** One floor across all entrances: for each entrance its doors column by column, null where no door is. */
export interface GridFloor<D extends GridDoor> {
  floor: number;
  entrances: readonly (readonly (D | null)[])[];
}

/** More floors without a door than that between two others are a slip of the pen, not a building. */
const MOST_EMPTY_FLOORS = 3;

/** '502' on floor 5 stands in column '02', '302-2' in '02-2' just beside it; another name is its own column. */
export function columnOf({ floor, roomNo }: GridDoor): string {
  const rest = roomNo.startsWith(String(floor)) ? roomNo.slice(String(floor).length) : '';
  return rest === '' ? roomNo : rest;
}

const numberOf = (column: string): number => Number.parseInt(column, 10);
const byColumn = (one: string, other: string): number => {
  const [a, b] = [numberOf(one), numberOf(other)];
  if (Number.isNaN(a) !== Number.isNaN(b)) return Number.isNaN(a) ? 1 : -1;
  return a - b || one.length - other.length || (one < other ? -1 : 1);
};

const groupBy = <T, K>(ones: readonly T[], keyOf: (one: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of ones) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
};

/** How the doors of one entrance stand on each of its floors. */
function rowsOf<D extends GridDoor>(doors: readonly D[]): { width: number; rows: Map<number, (D | null)[]> } {
  const floors = groupBy(doors, ({ floor }) => floor);
  const widest = Math.max(0, ...[...floors.values()].map((row) => row.length));
  const columns = [...new Set(doors.map(columnOf))].sort(byColumn);
  // Rooms that are not named after their floor share no columns: then they stand side by side as they come.
  if (columns.length > 2 * widest) {
    const rows = [...floors].map(([floor, row]) => [floor, pad(row, widest)] as const);
    return { width: widest, rows: new Map(rows) };
  }
  const rows = [...floors].map(([floor, row]) => {
    const byName = new Map(row.map((door) => [columnOf(door), door]));
    return [floor, columns.map((column) => byName.get(column) ?? null)] as const;
  });
  return { width: columns.length, rows: new Map(rows) };
}

const pad = <D>(row: readonly D[], width: number): (D | null)[] =>
  Array.from({ length: width }, (_, index) => row[index] ?? null);

/** From the top down, with the floors between two others on which nobody lives; a floor nobody knows (0) comes last. */
function floorsOf(doors: readonly GridDoor[]): number[] {
  const lived = [...new Set(doors.map(({ floor }) => floor))].filter((floor) => floor !== 0);
  const inOrder = lived.sort((one, other) => other - one);
  const filled = inOrder.flatMap((floor, index) => {
    const below = inOrder[index + 1] ?? floor;
    const between = Array.from({ length: Math.max(0, floor - below - 1) }, (_, step) => floor - 1 - step);
    const empty = between.filter((one) => one !== 0);
    return [floor, ...(empty.length <= MOST_EMPTY_FLOORS ? empty : [])];
  });
  return doors.some(({ floor }) => floor === 0) ? [...filled, 0] : filled;
}

/** Floors × rooms of several entrances side by side. Each row has the same columns, so that doors stand above doors. */
export function boardGrid<D extends GridDoor>(entrances: readonly (readonly D[])[]): GridFloor<D>[] {
  const all = entrances.map(rowsOf);
  return floorsOf(entrances.flat()).map((floor) => ({
    floor,
    entrances: all.map(({ width, rows }) => rows.get(floor) ?? pad<D>([], width)),
  }));
}

const flat = <D extends GridDoor>({ entrances }: GridFloor<D>): (D | null)[] => entrances.flat();

/** Where an arrow key leads from a door; null when there is none that way. */
export function stepInGrid<D extends GridDoor>(
  grid: readonly GridFloor<D>[],
  fromId: string,
  key: string,
): string | null {
  const rows = grid.map(flat);
  const row = rows.findIndex((doors) => doors.some((door) => door?.id === fromId));
  const column = rows[row]?.findIndex((door) => door?.id === fromId) ?? -1;
  const right = rows[row]?.slice(column + 1) ?? [];
  const left = (rows[row]?.slice(0, Math.max(0, column)) ?? []).reverse();
  const inColumn = (some: readonly (D | null)[][]) => some.map((doors) => doors[column] ?? null);
  const ways: Readonly<Record<string, readonly (D | null)[]>> = {
    ArrowRight: right,
    ArrowLeft: left,
    ArrowDown: inColumn(rows.slice(row + 1)),
    ArrowUp: inColumn(rows.slice(0, Math.max(0, row)).reverse()),
    Home: [...left].reverse(),
    End: [...right].reverse(),
  };
  return ways[key]?.find((door) => door !== null)?.id ?? null;
}
