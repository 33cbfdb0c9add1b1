import { isBrokenCell, isNothing } from './is-nothing';
import { isDateLike } from './is-date-like';
import { readWholeNumber } from './read-whole-number';
import { roomText } from './room-text';

const numbered = /^(?:[A-Z]{0,2}\d{1,5}[A-Z甲乙丙丁]?|\d{1,2}[A-Z]\d{2})$/;
const spoken = /^[0-9零〇一二三四五六七八九]{3,4}$/;
const spaced = /^[0-9](?: [0-9]){2,3} ?[室号]?$/;
/** The annex of a village's house: '13号附1号' is '13附1'. */
const annex = /^(\d{1,4}(?:-\d{1,3})?)号?[-,]?附(\d{1,3})号?$/;

/** A door beside or behind another: '502左', '301东户', '501-1', 'A-101'. */
const parts = [
  '[A-Z]{0,2}\\d{1,5}[东南西北中左右前后上下]{1,2}[户室边侧]?',
  '[A-Z]{0,2}\\d{1,5}[A-Z]?-[A-Z0-9]{1,2}',
  '[A-Z]{1,2}-\\d{1,5}[A-Z]?',
];
const sides = '[东南西北中左右前后]{1,2}[边侧]?[户室]?';
/** What has a name instead of a number, alone or counted. */
const names =
  '别墅|独栋|联排|独院|院内|平房|阁楼|门卫室?|门房|传达室|值班室|保安室|物业(?:用房|办公室|中心)?|配电房|会所|' +
  '居委会|幼儿园|架空层|地下室|储[藏物][室间]|杂物间|车[库棚]|车位|' +
  '(?:沿街|临街|底层|一层)?(?:商铺|商户|店铺|店面|门[面市店]房?|铺面|铺|底商|网点|商业)';
const named = new RegExp(
  `^(?:${[...parts, sides, `(?:${names})第?(?:[A-Z]?-?\\d{1,4}[A-Z]?)?`].join('|')})$`,
);
const shop = new RegExp(`^(?:${names})`);
/** '1单元', '第3栋', '5层' name more than a room. */
const larger = /(?:单元|号楼|栋|幢|层)$/;

const withoutEnding = (text: string): string =>
  text
    .replace(/^(?:第|跃层|复式|顶[楼层]|NO\.?)/, '')
    .replace(/(?<=\d)(?:号房间?|号室|室|号|户)(?=[东南西北中左右]{1,2}[户边侧]?$)/, '')
    .replace(/(?<=[0-9A-Z零〇一二三四五六七八九甲乙丙丁])(?:号房间?|号室|室|号|房间?|户)$/, '');

/** '五〇二' and '五0二', sign by sign, so that a 0 in front stays. */
const readSpoken = (text: string): string => [...text].map((sign) => readWholeNumber(sign) ?? '').join('');

function readOne(text: string): string | undefined {
  const room = withoutEnding(text);
  if (!/^[0-9]+$/.test(room) && spoken.test(room)) return readSpoken(room);
  if (numbered.test(room)) return room;
  const [, house, extra] = annex.exec(text) ?? [];
  return house === undefined ? undefined : `${house}附${extra}`;
}

/** One home over several doors has doors of one floor, or doors above each other: '301-302', '501/601'. */
const belongTogether = (doors: readonly string[]): boolean => {
  const [first = ''] = doors;
  return doors.every(
    (door) =>
      door.length === first.length &&
      (door.slice(0, -2) === first.slice(0, -2) || door.slice(-2) === first.slice(-2)),
  );
};

/** Reads '301-302', '301、302', '501/601' as one home over several doors, '301-302'. */
export function readJoinedRooms(plain: string): string | undefined {
  const { text } = roomText(plain);
  const doors = text.split(/[-~–—−/、,+&和及至]/).map(withoutEnding);
  const areDoors = doors.length > 1 && doors.every((door) => /^\d{3,4}$/.test(door));
  return areDoors && belongTogether(doors) && new Set(doors).size === doors.length
    ? doors.join('-')
    : undefined;
}

/** Reads a room that is one number: '502', '1802室', '五零二', 'A101', '203*'; anything with more in it is undefined. */
export function readNumberedRoom(plain: string): string | undefined {
  if (/\d \d/.test(plain) && !spaced.test(plain)) return undefined;
  return readOne(roomText(plain).text);
}

/** Reads a room under any name, '502左' or '东户' too; undefined for what is not wholly understood. */
export function readRoomNo(plain: string): string | undefined {
  if (isNothing(plain) || isBrokenCell(plain) || isDateLike(plain)) return undefined;
  const { text } = roomText(plain);
  if (larger.test(text)) return undefined;
  const room = readNumberedRoom(plain) ?? readJoinedRooms(plain);
  if (room !== undefined) return room;
  const name = withoutEnding(text);
  return [text, name].find((one) => named.test(one)) === undefined ? undefined : name;
}

/** A shop, a store or another room that belongs to no entrance. */
export const isShop = (text: string): boolean => shop.test(roomText(text).text);
