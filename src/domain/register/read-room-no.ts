import { isBrokenCell } from './is-broken-cell';
import { isDateLike } from './is-date-like';
import { isNothing } from './is-nothing';
import { readWholeNumber } from './read-whole-number';

const longest = 16;
const numbered = /^[A-Z]{0,2}\d{1,5}[A-Z甲乙丙丁]?$/;
const spoken = /^[0-9零〇一二三四五六七八九]{3,4}$/;
const spaced = /^[0-9](?: [0-9]){2,3} ?[室号]?$/;
const spelled = /[0-9东西南北中左右前后]/;
/** '1单元', '第3栋', '5层' name more than a room. */
const larger = /(?:单元|号楼|栋|幢|层)(?:\(.*\))?[:：]?$/;

const withoutEnding = (plain: string): string =>
  plain
    .replace(/ /g, '')
    .toUpperCase()
    .replace(/^第/, '')
    .replace(/(?<=[0-9A-Z零〇一二三四五六七八九甲乙丙丁])(?:号房间?|号室|室|号|房间?|户)$/, '');

/** '五〇二' and '五0二', sign by sign, so that a 0 in front stays. */
const readSpoken = (text: string): string => [...text].map((sign) => readWholeNumber(sign) ?? '').join('');

/** Reads a room that is one number: '502', '1802室', '五零二', 'A101'; anything with more in it is undefined. */
export function readNumberedRoom(plain: string): string | undefined {
  if (/\d \d/.test(plain) && !spaced.test(plain)) return undefined;
  const text = withoutEnding(plain);
  if (!/^[0-9]+$/.test(text) && spoken.test(text)) return readSpoken(text);
  return numbered.test(text) ? text : undefined;
}

/** Reads a room under any name, '502左' or '东户' too; undefined for a day, a broken cell, or no name of a room. */
export function readRoomNo(plain: string): string | undefined {
  if (isNothing(plain) || isBrokenCell(plain) || isDateLike(plain) || larger.test(plain)) return undefined;
  const text = withoutEnding(plain);
  return readNumberedRoom(plain) ?? (spelled.test(text) && text.length <= longest ? text : undefined);
}
