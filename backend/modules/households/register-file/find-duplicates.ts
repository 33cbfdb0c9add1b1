import type { RegisterProblem, RegisterRow } from './register-analysis';
import { placeText, problemTexts as texts } from './texts';

/** '0502' and '502' are one door. */
export const doorOf = ({
  buildingNo,
  entranceNo,
  roomNo,
}: Pick<RegisterRow, 'buildingNo' | 'entranceNo' | 'roomNo'>): string =>
  [buildingNo, entranceNo, roomNo?.replace(/^0+(?=\d)/, '')].join('\n');

function messageOf(again: RegisterRow, first: RegisterRow): string {
  const where = texts.rowOf(first.sheet === again.sheet ? '' : first.sheet, first.row);
  if (again.name === null || first.name === null || again.name === first.name) {
    return texts.duplicate(placeText(again), where);
  }
  return texts.duplicateOtherName(placeText(again), where, again.name, first.name);
}

const problemOf = (again: RegisterRow, first: RegisterRow): RegisterProblem => ({
  listNo: again.listNo,
  sheet: again.sheet,
  row: again.row,
  kind: 'duplicate-household',
  message: messageOf(again, first),
  building: again.buildingNo ?? '',
  entrance: again.entranceNo ?? '',
  room: again.roomNo ?? '',
});

/** Of rows for the same door the first counts; every later one is named. Rows that are held already are not given. */
export function findDuplicates(rows: readonly RegisterRow[]): {
  duplicates: RegisterProblem[];
  again: RegisterRow[];
} {
  const first = new Map<string, RegisterRow>();
  const pairs = rows.flatMap((row) => {
    if (row.isBeside) return [];
    const before = first.get(doorOf(row));
    if (before) return [{ row, before }];
    first.set(doorOf(row), row);
    return [];
  });
  return {
    duplicates: pairs.map(({ row, before }) => problemOf(row, before)),
    again: pairs.map(({ row }) => row),
  };
}
