import { formatClock, beijingParts } from '@/domain/beijing-time';
import { maskName, maskPhone } from '@/domain/mask';
import { careNames, tenureNames } from '@/domain/register/register-words';
import { buildWorkbook, type Column } from '../../../workbook/build-workbook';
import type { KnownHousehold } from '../facts/known-households';
import { exportTexts as texts } from '../texts';

/** Who has asked for names and phones in full, when and why. */
interface InFull {
  by: string;
  reason: string;
  at: string;
}

const { columns: heads } = texts;
const columns = [
  { header: heads.building, key: 'building', width: 8 },
  { header: heads.entrance, key: 'entrance', width: 8 },
  { header: heads.floor, key: 'floor', width: 8 },
  { header: heads.room, key: 'room', width: 10 },
  { header: heads.name, key: 'name', width: 14 },
  { header: heads.residents, key: 'residents', width: 10 },
  { header: heads.phones, key: 'phones', width: 28 },
  { header: heads.tenure, key: 'tenure', width: 8 },
  { header: heads.care, key: 'care', width: 24 },
  { header: heads.remark, key: 'remark', width: 30 },
] as const satisfies readonly Column[];

/** A row a household, under the headers that the import knows; in full it bears on every row who asked, when and why. */
export function registerWorkbook(
  households: readonly KnownHousehold[],
  inFull: InFull | null,
): Promise<Uint8Array> {
  const mark = inFull && markOf(inFull);
  return buildWorkbook([
    {
      name: texts.sheet,
      columns: mark ? [...columns, { header: heads.mark, key: 'mark', width: 60 }] : columns,
      rows: households.map((one) => ({ ...cellsOf(one, inFull !== null), mark })),
      mark,
      keepsInSight: 4,
    },
  ]);
}

function markOf({ by, reason, at }: InFull): string {
  const { year, month, date } = beijingParts(at);
  return texts.mark(by, `${year}年${month}月${date}日 ${formatClock(at)}`, reason);
}

function cellsOf(household: KnownHousehold, inFull: boolean) {
  const { householderName: name, phones, careFlags, tenure, remark } = household;
  return {
    building: household.buildingNo,
    entrance: household.entranceNo,
    floor: household.floor,
    room: household.roomNo,
    name: name && (inFull ? name : maskName(name)),
    residents: household.isVacant ? texts.vacant : household.residentCount,
    phones: phones.map((phone) => (inFull ? phone : maskPhone(phone))).join('、'),
    tenure: tenure && tenureNames[tenure],
    care: careFlags.map(({ flag }) => careNames[flag]).join('、'),
    remark: inFull ? remark : null,
  };
}
