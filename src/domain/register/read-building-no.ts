import { isBrokenCell } from './is-broken-cell';
import { isNothing } from './is-nothing';
import { placeNumber, placeNumberPattern } from './place-number';

const phase = '(?:[一二三四五六七八九十]|[0-9]{1,2})期|[A-Za-z东西南北]区';
const ending = '号楼栋?|#楼|栋楼?|幢楼?|座|楼栋?|号|#';
const numbered = new RegExp(
  `^(${phase})?-?(?:楼号?|栋|幢|#|No\\.?)?第?(${placeNumberPattern})(?:${ending})?$`,
  'i',
);

const phaseName = (written: string): string =>
  written === '' ? '' : `${placeNumber(written.slice(0, -1))}${written.slice(-1)}`;

/** Reads a building written as one number: '10#', '十号楼', '第十栋', '二期3号楼' ('2期3'); else undefined. */
export function readNumberedBuilding(plain: string): string | undefined {
  const text = plain.replace(/ /g, '');
  if (isBrokenCell(text)) return undefined;
  const match = numbered.exec(text);
  return match ? `${phaseName(match[1] ?? '')}${placeNumber(match[2] ?? '')}` : undefined;
}

/** A building that has a name instead of a number ('综合楼'); undefined for what cannot be a name. */
export function readNamedBuilding(plain: string): string | undefined {
  const text = plain.replace(/ /g, '');
  const isName = /[\p{Script=Han}A-Za-z0-9]/u.test(text) && text.length <= 12;
  return isName && !isBrokenCell(text) && !isNothing(text) ? text : undefined;
}
