import { isDateLike } from '@/domain/register/is-date-like';
import { plainText } from '@/domain/register/plain-text';
import { readPhones } from '@/domain/register/read-phones';
import { readStatus } from '@/domain/register/read-status';
import { readResidentCount } from '@/domain/register/read-resident-count';
import type { HouseholdLine } from './line';
import type { ProblemKind, RegisterProblem } from './register-analysis';
import type { SettledPlace } from './settle-places';
import { problemTexts as texts } from './texts';

type Fault = readonly [kind: ProblemKind, message: string];

const firstFilled = (...cells: string[]): string => cells.find((cell) => cell !== '') ?? '';

function faultOfBuilding({ written }: HouseholdLine, place: SettledPlace): Fault[] {
  if (place.isWithoutArea) return [['area-missing', texts.areaMissing]];
  if (place.buildingNo !== null) return [];
  const text = firstFilled(written.building, written.address);
  return [['building-missing', text === '' ? texts.buildingMissing : texts.buildingUnclear(text)]];
}

/** Where the building is not known either, the entrance of no building would be a second word for one fault. */
function faultOfEntrance({ written }: HouseholdLine, place: SettledPlace): Fault[] {
  if (place.entranceNo !== null || place.buildingNo === null) return [];
  const { entrance } = written;
  return [['entrance-missing', entrance === '' ? texts.entranceMissing : texts.entranceUnclear(entrance)]];
}

function faultOfRoom({ written }: HouseholdLine, place: SettledPlace): Fault[] {
  if (place.roomNo !== null) return [];
  const text = firstFilled(written.room, written.address);
  if (text === '') return [['room-missing', texts.roomMissing]];
  return [['room-not-valid', isDateLike(plainText(text)) ? texts.roomIsDate(text) : texts.roomUnclear(text)]];
}

const faultOfAddress = (_line: HouseholdLine, place: SettledPlace): Fault[] =>
  place.isContradictory ? [['address-contradicts', texts.contradicts]] : [];

const faultOfCount = ({ written: { residents } }: HouseholdLine): Fault[] =>
  readResidentCount(plainText(residents)).kind === 'not-a-number'
    ? [['resident-count-not-a-number', texts.countNotANumber(residents)]]
    : [];

function faultOfPhones({ written: { phones } }: HouseholdLine): Fault[] {
  const [faulty] = readPhones(plainText(phones)).faulty;
  if (faulty === undefined) return [];
  const isShortened = /^\d\.\d+E\+?\d+$/i.test(faulty);
  return [['phone-not-valid', isShortened ? texts.phoneShortened(faulty) : texts.phoneNotValid(faulty)]];
}

/** 已搬走 says who does not live there any more, not who does. */
const faultOfStatus = ({ written: { status } }: HouseholdLine): Fault[] =>
  status !== '' && readStatus(plainText(status)) === 'left' ? [['has-left', texts.hasLeft(status)]] : [];

const checks = [
  ...[faultOfBuilding, faultOfEntrance, faultOfRoom, faultOfAddress],
  ...[faultOfCount, faultOfPhones, faultOfStatus],
];

/** Names every fault of one row that can be seen without the others. */
export const findFaults = (line: HouseholdLine, place: SettledPlace): RegisterProblem[] =>
  checks.flatMap((check) =>
    check(line, place).map(([kind, message]) => ({
      listNo: line.listNo,
      sheet: line.sheet,
      row: line.row,
      kind,
      message,
    })),
  );
