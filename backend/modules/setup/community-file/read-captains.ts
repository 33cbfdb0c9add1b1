import { shortEntranceLabel } from '@/domain/place-words';
import { readEntranceNo } from '@/domain/register/read-entrance-no';
import { readNamedBuilding, readNumberedBuilding } from '@/domain/register/read-building-no';
import type { Sheet, SheetRow } from '../../../workbook/sheet';
import type { NewDoor } from '../../households/public';
import type { PlannedCaptain } from './community-plan';
import type { FileFault } from './fault';
import { faultTexts, sheetNames } from './texts';

interface Read {
  captains: PlannedCaptain[];
  faults: FileFault[];
}

/** Rows of 楼号, 单元, 称呼: whom to invite for which entrance of the households' sheet. */
export function readCaptains(sheet: Sheet | undefined, doors: readonly NewDoor[]): Read {
  const known = new Set(doors.map(shortEntranceLabel));
  const read = (sheet?.rows ?? []).filter(({ cells }) => !isHead(cells)).map((row) => readRow(row, known));
  return {
    captains: read.flatMap(({ captain }) => (captain ? [captain] : [])),
    faults: read.flatMap(({ message, row }) =>
      message ? [{ sheet: sheetNames.captains, row, message }] : [],
    ),
  };
}

const isHead = (cells: SheetRow['cells']): boolean => /楼号|楼栋|单元号|称呼|姓名/.test(cells.join(''));

function readRow(
  { row, cells }: SheetRow,
  known: ReadonlySet<string>,
): { row: number; captain?: PlannedCaptain; message?: string } {
  const [building = '', entrance = '', forName = ''] = cells.map((cell) => cell.normalize('NFKC').trim());
  const buildingNo = readNumberedBuilding(building) ?? readNamedBuilding(building);
  const entranceNo = readEntranceNo(entrance);
  if (!buildingNo || !entranceNo) return { row, message: faultTexts.notPlace };
  if (forName === '') return { row, message: faultTexts.missing('称呼') };
  if (forName.length > 20) return { row, message: faultTexts.tooLong('称呼', 20) };
  const captain = { buildingNo, entranceNo, forName };
  return known.has(shortEntranceLabel(captain))
    ? { row, captain }
    : { row, message: faultTexts.noEntrance(shortEntranceLabel(captain)) };
}
