import { plainText } from '@/domain/register/plain-text';
import { readAddress } from '@/domain/register/read-address';
import { readNumberedBuilding } from '@/domain/register/read-building-no';
import { readFloor } from '@/domain/register/read-floor';

/** What stands over a part of the register: its rows need not repeat it. */
export interface Section {
  buildingNo?: string;
  entranceNo?: string;
  floor?: number;
  lane?: string;
  area?: string;
}

const sign = /^(?:[■●◆▲★*#>【[(《-]+|[0-9一二三四五六七八九十]{1,3}[、.](?=.*[栋幢座楼元]))/;
const named =
  /号楼|#楼|栋|幢|座|[0-9]#|单元|^第?[0-9]+号$|[0-9]弄.*[0-9]号|^第?[0-9一二三四五六七八九十]+小?组$|村.*[0-9一二三四五六七八九十]小?组/;
/** '共10栋', '1-10号楼', '3号楼、4号楼' speak of many. */
const ofMany =
  /[共总计合][0-9一二三四五六七八九十]+[栋幢座]|[0-9#栋幢楼][-~—–至到、和及]+[0-9]+(?:号楼|#|栋|幢|座)/;

const core = (plain: string): string =>
  plain
    .replace(/ /g, '')
    .replace(sign, '')
    .replace(/^[【[(《]/, '');

/** Reads a heading such as '第3栋', '【3号楼】', '3号楼 2单元(共54户)', '2单元', '5层'; undefined for other words. */
export function readSection(written: string): Section | undefined {
  const text = core(plainText(written));
  if (ofMany.test(text)) return undefined;
  if (/^第?[0-9一二三四五六七八九十]{1,3}层$/.test(text)) return { floor: readFloor(text) };
  const alone = named.test(text) ? readNumberedBuilding(text.replace(/[】\])》:].*$/, '')) : undefined;
  if (alone !== undefined) return { buildingNo: alone };
  const { buildingNo, entranceNo, lane, area, roomNo } =
    (named.test(text) ? readAddress(text) : undefined) ?? {};
  // With a room it is a household of which nothing else is known.
  if (roomNo !== undefined || (buildingNo === undefined && entranceNo === undefined)) return undefined;
  return {
    buildingNo,
    entranceNo,
    ...(lane === undefined ? {} : { lane }),
    ...(area === undefined ? {} : { area }),
  };
}

/** Reads the name of a sheet or a file: '3号楼', '3', '桂花苑10#'; 'Sheet1' says nothing. */
export function sectionOfName(name: string): Section {
  const text = plainText(name);
  if (/^(?:sheet|工作表|表)\d*$/i.test(text.replace(/ /g, ''))) return {};
  const number = text.length <= 6 ? readNumberedBuilding(text) : undefined;
  return number === undefined ? (readSection(text) ?? {}) : { buildingNo: number };
}

/** A heading for a building ends what was said of entrances before it, one for an entrance what was said of floors. */
export function enterSection(around: Section, heading: Section): Section {
  if (heading.buildingNo !== undefined) return heading;
  if (heading.entranceNo !== undefined) return { ...heading, buildingNo: around.buildingNo };
  return { ...around, ...heading };
}
