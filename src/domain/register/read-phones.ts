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
  const pieces = plain.split(/[/、,;|\\\n]|和|或/).map((piece) => piece.trim());
  const wanted = pieces.filter((piece) => !saysNone(piece));
  const read = wanted.map((piece) => ({ piece, numbers: readPiece(piece) }));
  return {
    phones: [...new Set(read.flatMap(({ numbers }) => numbers ?? []))],
    faulty: read.filter(({ numbers }) => numbers === undefined).map(({ piece }) => piece),
  };
}
