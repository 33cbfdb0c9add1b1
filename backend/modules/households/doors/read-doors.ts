import { fileValues } from '../register-imports/file-values';
import { analyseLists } from '../register-file/analyse-lists';
import type { RegisterRow } from '../register-file/register-analysis';
import type { Sheet } from '../../../workbook/sheet';
import { problemTexts } from '../register-file/texts';
import { splitBeside } from '../register-file/split-beside';
import type { NewDoor } from './lay-out-register';

interface Read {
  doors: NewDoor[];
  /** Rows that cannot be taken, with the reason. */
  problems: { row: number; message: string }[];
}

/** The households of one sheet of a property company's register; nothing is stored. */
export function readDoors(sheet: Sheet): Read {
  const lists = sheet.rows.length > 0 ? splitBeside(sheet) : [];
  const said = { chosenOf: () => ({}), rowOf: () => undefined };
  const { rows, problems, hidden } = analyseLists({ fileName: '', lists, hidden: [] }, said);
  return {
    doors: rows.filter(({ isHeld, isBeside }) => !isHeld && !isBeside).map(doorOf),
    problems: [
      ...problems.map(({ row, message }) => ({ row, message })),
      ...hidden.map(({ row }) => ({ row, message: problemTexts.hiddenInNew })),
      ...rows
        .filter(({ isBeside }) => isBeside)
        .map(({ row }) => ({ row, message: problemTexts.besideInNew })),
    ].sort((one, other) => one.row - other.row),
  };
}

/** A row that is not held has its place. */
const doorOf = (row: RegisterRow): NewDoor => ({
  buildingNo: row.buildingNo ?? '',
  entranceNo: row.entranceNo ?? '',
  floor: row.floor,
  roomNo: row.roomNo ?? '',
  facts: fileValues(row),
});
