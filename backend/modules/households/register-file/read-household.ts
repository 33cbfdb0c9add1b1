import { plainText } from '@/domain/register/plain-text';
import { isNothing } from '@/domain/register/is-nothing';
import { readPhones } from '@/domain/register/read-phones';
import { readRelation } from '@/domain/register/relation-words';
import { readRemark } from '@/domain/register/read-remark';
import { readResidentCount, saysVacant, type ResidentCount } from '@/domain/register/read-resident-count';
import { isVacantCode, readStatus } from '@/domain/register/read-status';
import { roomText } from '@/domain/register/room-text';
import type { HouseholdLine } from './line';
import type { RegisterPerson, RegisterRow } from './register-analysis';
import type { SettledPlace } from './settle-places';

const inBrackets = /[(（]([^()（）]*)[)）]/g;

/** '张 三(租户)' is 张三; what is in brackets is a remark. */
function readName(written: string): string | null {
  if (written === '') return null;
  const name = written.normalize('NFC').replace(inBrackets, '').trim();
  if (isNothing(plainText(name)) || saysVacant(plainText(name))) return null;
  return name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

const bracketsIn = (written: string): string[] =>
  /[(（]/.test(written) ? [...written.matchAll(inBrackets)].map(([, words = '']) => words) : [];

const partsOf = (text: string): string[] => text.split(/[,;、。 ]/);

/** Words for 'vacant' beside the count only decide where the count itself says nothing. */
function isVacantRow(written: HouseholdLine['written'], words: string, count: ResidentCount): boolean {
  if (count.kind !== 'unknown') return count.kind === 'vacant';
  const [name, status] = [plainText(written.name), plainText(written.status)];
  return (
    readStatus(status) === 'vacant' ||
    saysVacant(name) ||
    (isNothing(name) && (isVacantCode(status) || saysVacant(plainText(written.phones)))) ||
    partsOf(plainText(words)).some(saysVacant)
  );
}

const residentsOf = (count: ResidentCount, isVacant: boolean): number | null => {
  if (isVacant) return 0;
  return count.kind === 'counted' ? count.count : null;
};

/** What is said beside the room: '102室(出租)', '201（空）'. */
const wordsOfPlace = ({ room, address }: HouseholdLine['written']): string[] => [
  ...(room === '' || /^\d+$/.test(room) ? [] : roomText(plainText(room)).words),
  ...bracketsIn(address),
];

/** A row by itself is of nobody but its household. */
const nobody: readonly RegisterPerson[] = [];

/** Reads a row's people; where they live has been settled with the rows around it. Whether it is held comes later. */
export function readHousehold(line: HouseholdLine, place: SettledPlace): RegisterRow {
  const { written, listNo, sheet, row } = line;
  const count = readResidentCount(plainText(written.residents));
  const spoken = [written.remark, ...bracketsIn(written.name), ...bracketsIn(written.residents)];
  const words = [...spoken, ...wordsOfPlace(written)].filter((word) => word !== '').join(';');
  const isVacant = isVacantRow(written, words, count);
  const relation = written.relation === '' ? undefined : readRelation(plainText(written.relation));
  const { buildingNo, entranceNo, floor, roomNo } = place;
  const { careFlags, hasNoSmartphone, cannotCook, isTenant } = readRemark(
    plainText(written.status === '' ? words : `${words};${written.status}`),
  );
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
    member: readName(written.member),
    relation,
    residents: residentsOf(count, isVacant),
    phones: readPhones(plainText(written.phones)).phones,
    remark: isNothing(plainText(written.remark)) ? '' : written.remark,
    careFlags,
    hasNoSmartphone,
    cannotCook,
    isTenant: isTenant || relation === 'tenant',
    isVacant,
    isHeld: false,
    isBeside: line.isBeside ?? false,
    people: nobody,
    written,
  };
}
