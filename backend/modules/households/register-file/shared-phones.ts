import { maskPhone } from '@/domain/mask';
import type { RegisterNote, RegisterRow } from './register-analysis';
import { noteTexts as texts } from './texts';

/** So many numbers are named; a file that has more of them has one cause. */
const MOST = 20;

const doorOf = ({ buildingNo, entranceNo, roomNo }: RegisterRow): string =>
  [buildingNo, entranceNo, roomNo].join(' ');

/** Numbers that stand at several doors, the most frequent first: made up to fill a column, they prove nothing. */
export function sharedPhones(rows: readonly RegisterRow[]): RegisterNote[] {
  const doors = new Map<string, { sheet: string; at: Set<string> }>();
  for (const row of rows) {
    for (const phone of row.phones) {
      const known = doors.get(phone) ?? { sheet: row.sheet, at: new Set() };
      doors.set(phone, known);
      known.at.add(doorOf(row));
    }
  }
  return [...doors]
    .filter(([, { at }]) => at.size > 1)
    .sort(([, one], [, other]) => other.at.size - one.at.size)
    .slice(0, MOST)
    .map(([phone, { sheet, at }]) => ({ sheet, message: texts.sharedPhone(at.size, maskPhone(phone)) }));
}
