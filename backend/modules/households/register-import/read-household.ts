import { plainText } from '@/domain/register/plain-text';
import { isNothing } from '@/domain/register/is-nothing';
import { readPhones } from '@/domain/register/read-phones';
import { readRemark } from '@/domain/register/read-remark';
import { readResidentCount, saysVacant, type ResidentCount } from '@/domain/register/read-resident-count';
import type { HouseholdLine } from './line';
import type { RegisterRow } from './register-analysis';
import type { SettledPlace } from './settle-places';

const inBrackets = /[(（]([^()（）]*)[)）]/g;

/** '张 三(租户)' is 张三; what is in brackets is a remark. */
function readName(written: string): string | null {
  const name = written.normalize('NFC').replace(inBrackets, '').trim();
  if (isNothing(plainText(name)) || saysVacant(plainText(name))) return null;
  return name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

const bracketsIn = (written: string): string[] =>
  [...written.matchAll(inBrackets)].map(([, words = '']) => words);

/** Words for 'vacant' beside the count only decide where the count itself says nothing. */
function isVacantRow({ name, remark }: HouseholdLine['written'], count: ResidentCount): boolean {
  if (count.kind !== 'unknown') return count.kind === 'vacant';
  return (
    saysVacant(plainText(name)) ||
    plainText(remark)
      .split(/[,;、。 ]/)
      .some(saysVacant)
  );
}

const residentsOf = (count: ResidentCount, isVacant: boolean): number | null => {
  if (isVacant) return 0;
  return count.kind === 'counted' ? count.count : null;
};

/** Reads a row's people; where they live has been settled with the rows around it. Whether it is held comes later. */
export function readHousehold(line: HouseholdLine, place: SettledPlace): RegisterRow {
  const { written, listNo, sheet, row } = line;
  const count = readResidentCount(plainText(written.residents));
  const isVacant = isVacantRow(written, count);
  const words = [written.remark, ...bracketsIn(written.name), ...bracketsIn(written.residents)]
    .filter((word) => word !== '')
    .join(';');
  const { buildingNo, entranceNo, floor, roomNo } = place;
  const { careFlags, hasNoSmartphone, cannotCook, isTenant } = readRemark(plainText(words));
  // Written out: a spread among the fields makes every later look at a row several times as slow.
  return {
    listNo,
    sheet,
    row,
    buildingNo,
    entranceNo,
    floor,
    roomNo,
    name: readName(written.name),
    residents: residentsOf(count, isVacant),
    phones: readPhones(plainText(written.phones)).phones,
    remark: isNothing(plainText(written.remark)) ? '' : written.remark,
    careFlags,
    hasNoSmartphone,
    cannotCook,
    isTenant,
    isVacant,
    isHeld: false,
    isBeside: line.isBeside ?? false,
    written,
  };
}
