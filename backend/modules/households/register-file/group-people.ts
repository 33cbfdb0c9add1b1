import { plainText } from '@/domain/register/plain-text';
import { readStatus } from '@/domain/register/read-status';
import { doorOf } from './find-duplicates';
import { headOf, joinPeople } from './join-people';
import { countsAgree, isSameDoor, personOf, rowsOfList, type ReadRow, type RowsAre } from './people-lists';
import type { RegisterNote, RegisterProblem, RegisterRow } from './register-analysis';
import { noteTexts, placeText, problemTexts as texts } from './texts';

/** A household with the faults of all its rows, and the heading under which it stands. */
export interface ReadHousehold {
  row: RegisterRow;
  block: number;
  faults: RegisterProblem[];
}

interface Households {
  households: ReadHousehold[];
  notes: RegisterNote[];
}

/** Rows of one household, as they are found. */
interface Group {
  rows: ReadRow[];
  /** Another household behind a door that has one, as the file itself says. */
  isBeside: boolean;
}

const asHousehold = ({ line, row, faults }: ReadRow): ReadHousehold => ({ row, block: line.block, faults });

const isGone = ({ line }: ReadRow): boolean => {
  const status = line.written.status === '' ? undefined : readStatus(plainText(line.written.status));
  return status === 'left' || status === 'died';
};

const isPlaced = ({ row }: ReadRow): boolean =>
  row.buildingNo !== null && row.entranceNo !== null && row.roomNo !== null;

const householderOf = ({ rows }: Group): string | null => headOf(rows)?.row.name ?? null;

/** Two who are each called 户主 at one door have two households; two owners have one. */
function beginsAnother({ row }: ReadRow, group: Group): boolean {
  if (row.member !== null || row.name === null)
    return row.member !== null && row.name !== null && row.name !== householderOf(group);
  return (
    row.relation === 'householder' &&
    group.rows.some((one) => one.row.relation === 'householder' && personOf(one.row) !== personOf(row))
  );
}

const addsNothing = ({ row }: ReadRow, same: RegisterRow): boolean =>
  row.phones.every((phone) => same.phones.includes(phone)) &&
  (row.remark === '' || row.remark === same.remark);

/** The household of a row, among those behind its door; undefined where it is one of its own. */
function groupOf(one: ReadRow, behind: readonly Group[], are: RowsAre): Group | undefined {
  const last = behind[behind.length - 1];
  if (!last) return undefined;
  if (one.row.member !== null && one.row.name !== null)
    return behind.find((group) => householderOf(group) === one.row.name);
  if (are === 'people' && (one.line.list.isRelated || !one.line.list.hasCount)) {
    return beginsAnother(one, last) ? undefined : last;
  }
  const before = last.rows[last.rows.length - 1];
  const isNext = before !== undefined && (before.line.lastRow ?? before.line.row) + 1 === one.line.row;
  return isNext && isSameDoor(before.row, one.row) && countsAgree(before.line, one.line) ? last : undefined;
}

const samePerson = ({ line, row }: ReadRow, first: ReadRow): RegisterProblem => ({
  ...{ listNo: line.listNo, sheet: line.sheet, row: line.row },
  kind: 'duplicate-person',
  message: texts.samePerson(placeText(row), texts.rowOf('', first.row.row)),
});

/** Puts a row to its household, or holds it where its person is there already. */
function place(one: ReadRow, behind: Group[], are: RowsAre): ReadHousehold | undefined {
  const group = groupOf(one, behind, are);
  if (!group) {
    const isBeside = are === 'people' && behind.some((other) => beginsAnother(one, other));
    behind.push({ rows: [one], isBeside });
    return undefined;
  }
  const same = group.rows.find(({ row }) => personOf(row) !== null && personOf(row) === personOf(one.row));
  if (same && addsNothing(one, same.row))
    return asHousehold({ ...one, faults: [...one.faults, samePerson(one, same)] });
  group.rows.push(one);
  return undefined;
}

function joined({ rows, isBeside }: Group, are: RowsAre): ReadHousehold[] {
  const row = joinPeople(rows, are);
  const [first] = rows;
  if (!row || !first) return [];
  const faults = rows.flatMap((one) => one.faults);
  return [{ row: isBeside ? { ...row, isBeside } : row, block: first.line.block, faults }];
}

const goneNote = ({ line, row }: ReadRow): RegisterNote => ({
  sheet: line.sheet,
  row: line.row,
  message: noteTexts.gone(personOf(row) ?? '', line.written.status),
});

function groupList(rows: readonly ReadRow[], are: RowsAre): Households {
  const doors = new Map<string, Group[]>();
  const alone: ReadHousehold[] = [];
  const stay = rows.filter((one) => !isGone(one));
  const known = new Set(stay.filter(isPlaced).map(({ row }) => doorOf(row)));
  // Of a home that everybody has left only the fault remains, for a person to look at.
  const gone = rows.filter((one) => isGone(one) && isPlaced(one) && known.has(doorOf(one.row)));
  const left = new Set(gone);
  for (const one of rows.filter((row) => !left.has(row))) {
    if (!isPlaced(one)) alone.push(asHousehold(one));
    else {
      const door = doorOf(one.row);
      const behind = doors.get(door) ?? [];
      doors.set(door, behind);
      const held = place(one, behind, are);
      if (held) alone.push(held);
    }
  }
  const households = [...[...doors.values()].flat().flatMap((group) => joined(group, are)), ...alone];
  return {
    households: households.sort((one, other) => one.row.row - other.row.row),
    notes: [...noteOfList(households, are), ...gone.map(goneNote)],
  };
}

function noteOfList(households: readonly ReadHousehold[], are: RowsAre): RegisterNote[] {
  const [first] = households;
  if (!first) return [];
  const people = households.reduce((sum, { row }) => sum + row.people.length, 0);
  const note = are === 'people' ? noteTexts.rowPerPerson : noteTexts.somePeople;
  return [{ sheet: first.row.sheet, message: note(households.length, people) }];
}

function byList(rows: readonly ReadRow[]): ReadRow[][] {
  const lists = new Map<number, ReadRow[]>();
  for (const one of rows) {
    const list = lists.get(one.line.listNo);
    if (list) list.push(one);
    else lists.set(one.line.listNo, [one]);
  }
  return [...lists.values()];
}

/** Puts the people of lists with a row per person together into households; other rows are households as they are. */
export function groupPeople(rows: readonly ReadRow[]): Households {
  const lists = byList(rows).map((list) => {
    const are = rowsOfList(list);
    return are === 'households' ? { households: list.map(asHousehold), notes: [] } : groupList(list, are);
  });
  return {
    households: lists.flatMap(({ households }) => households),
    notes: lists.flatMap(({ notes }) => notes),
  };
}
