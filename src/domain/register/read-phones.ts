import { isNothing } from './is-nothing';
import { saysVacant } from './read-resident-count';

/** The numbers of a cell, digits only, and the pieces that are none. */
export interface Phones {
  phones: string[];
  faulty: string[];
}

const mobile = '1[3-9][0-9]{9}';
const landline = '0[0-9]{2,3}[2-9][0-9]{6,7}|[2-9][0-9]{6,7}|[48]00[0-9]{7}';
const phone = new RegExp(`^(?:(?:\\+|00)?86)?0?(${mobile})$|^((?:${landline})(?:转[0-9]{1,5})?)$`);
const glued = new RegExp(`^(?:${mobile}){2,}$`);
const declined =
  /^(?:无电话|没电话|无手机|没手机|没有手机|没有电话|拒绝提供|不愿提供|拒绝|未提供|未登记|未留|保密|0)$/;

/** A whole number as programs write large ones: '1.3800001002E10' has lost nothing, '1.38E+10' has. */
function inFull(text: string): string {
  if (!/\dE/i.test(text)) return text;
  const [, first = '', decimals = '', sign = '', power = ''] =
    /^(\d)\.(\d+)E(\+?)0?(\d{1,2})$/i.exec(text) ?? [];
  const missing = Number(power) - decimals.length;
  // Java and JSON leave out zeros at the end; a table program that shortens writes a plus and few digits.
  const isWhole = missing === 0 || (sign === '' && missing > 0 && missing <= 2 && decimals.length >= 8);
  return first !== '' && isWhole ? `${first}${decimals}${'0'.repeat(missing)}` : text;
}

/** '13,800,001,002' and '13800001002.00' are numbers that a table program has dressed up. */
const undressed = (text: string): string =>
  /^\d*$/.test(text)
    ? text
    : text
        .replace(/^(\d{1,3}(?:,\d{3}){3})(?:\.0+)?$/, (_all, digits: string) => digits.replace(/,/g, ''))
        .replace(/(\d{7,})\.0+$/, '$1');

const asPhone = (text: string): string | undefined => {
  const match = phone.exec(text.replace(/[-–—−.() ]/g, ''));
  return match?.[1] ?? match?.[2];
};

/** Some word before or after a number ('女儿', '手机:') is no part of it; '转' is. */
const withoutWords = (piece: string): string =>
  piece
    .replace(/\(\s*[^0-9()]*\)/g, ' ')
    .replace(/tel|mobile|phone/gi, ' ')
    .replace(/(?!转[0-9])[\p{Script=Han}:]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** '199 0000 0001 199 0000 0002': the fewest runs of pieces that are numbers, or nothing. */
function joinPieces(pieces: readonly string[]): string[] | undefined {
  if (pieces.length === 0) return [];
  for (let taken = pieces.length; taken > 0; taken -= 1) {
    const first = asPhone(pieces.slice(0, taken).join(''));
    const others = first === undefined ? undefined : joinPieces(pieces.slice(taken));
    if (first !== undefined && others) return [first, ...others];
  }
  return undefined;
}

const readPiece = (piece: string): string[] | undefined => {
  const text = withoutWords(piece);
  if (glued.test(text)) return text.match(new RegExp(mobile, 'g')) ?? undefined;
  return text === '' ? undefined : joinPieces(text.split(' ').slice(0, 24));
};

const saysNone = (piece: string): boolean => isNothing(piece) || declined.test(piece) || saysVacant(piece);

/**
 * Reads every number of a cell: mobiles, landlines with area code and extension, parted by / 、 , ; or blanks.
 * Words around a number are let go; a piece that is no number is named as faulty. No number at all is no fault.
 */
export function readPhones(plain: string): Phones {
  const pieces = undressed(plain)
    .split(/[/、,;|\\\n]|和|或/)
    .map((piece) => inFull(piece.trim()));
  const wanted = pieces.filter((piece) => !saysNone(piece));
  const read = wanted.map((piece) => ({ piece, numbers: readPiece(piece) }));
  return {
    phones: [...new Set(read.flatMap(({ numbers }) => numbers ?? []))],
    faulty: read.filter(({ numbers }) => numbers === undefined).map(({ piece }) => piece),
  };
}
