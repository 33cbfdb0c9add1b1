import { plainText } from '@/domain/register/plain-text';
import { isOfFamily } from '@/domain/register/relation-words';
import { doorOf } from './find-duplicates';
import type { HouseholdLine } from './line';
import type { RegisterProblem, RegisterRow } from './register-analysis';

/** A row that has been read by itself. */
export interface ReadRow {
  line: HouseholdLine;
  row: RegisterRow;
  faults: RegisterProblem[];
}

/** What a row of a list is: a household; a person; or, where only doors repeat, a person among nobody knows how many. */
export type RowsAre = 'households' | 'people' | 'some people';

/** Whom a row is about. */
export const personOf = ({ member, name }: RegisterRow): string | null => member ?? name;

export const isSameDoor = (one: RegisterRow, other: RegisterRow): boolean =>
  one.roomNo !== null &&
  one.buildingNo === other.buildingNo &&
  one.entranceNo === other.entranceNo &&
  (one.roomNo === other.roomNo || doorOf(one) === doorOf(other));

/** A count that is merged over the rows of a household is the same in each; another count is another household's. */
export function countsAgree(one: HouseholdLine, other: HouseholdLine): boolean {
  if (!other.list.hasCount || other.list.isRelated) return true;
  const count = plainText(other.written.residents);
  return count === '' || count === plainText(one.written.residents);
}

const areTwoPeople = (one: ReadRow | undefined, other: ReadRow): boolean => {
  if (!one || !isSameDoor(one.row, other.row) || !countsAgree(one.line, other.line)) return false;
  const [first, second] = [personOf(one.row), personOf(other.row)];
  return first !== null && second !== null && first !== second;
};

/** Tells by all rows of one list what its rows are. */
export function rowsOfList(rows: readonly ReadRow[]): RowsAre {
  const [{ line: { list } } = { line: { list: undefined } }] = rows;
  if (!list) return 'households';
  if (list.isRelated && rows.some(({ row }) => isOfFamily(row.relation))) return 'people';
  const doRepeat = rows.some((one, at) => areTwoPeople(rows[at - 1], one));
  if (!doRepeat) return 'households';
  if (list.isRelated || list.isPersonal) return 'people';
  return list.hasCount ? 'households' : 'some people';
}
