import { isBrokenCell, isNothing } from './is-nothing';
import { placeNumber, placeNumberPattern } from './place-number';

const phase = '(?:[一二三四五六七八九十]|[0-9]{1,2})期|[A-Za-z东西南北]区|[东南西北]苑';
const ending = '号楼栋?|#楼|栋楼?|幢楼?|座|楼栋?|号|#';
const numbered = new RegExp(
  `^(${phase})?-?(?:楼号?|栋|幢|#|No\\.?)?第?(${placeNumberPattern})(?:${ending})?$`,
  'i',
);
/** A village's group stands for the building. */
const group = /^第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:村民)?小?([组社队])$/;
/** '3号楼(高层)' is building 3. */
const kindOfBuilding = /\((?:小?高层|多层|洋房|住宅|商业|公寓|楼栋?|新|旧|老)\)$/;
const edges = /^[*.。,、;:!]+|[*.。,、;:!]+$/g;

const phaseName = (written: string): string =>
  written === '' ? '' : `${placeNumber(written.slice(0, -1))}${written.slice(-1)}`;

const bare = (plain: string): string =>
  plain.replace(/ /g, '').replace(kindOfBuilding, '').replace(edges, '');

/** Reads a building written as one number: '10#', '十号楼', '第十栋', '二期3号楼' ('2期3'), '3组'; else undefined. */
export function readNumberedBuilding(plain: string): string | undefined {
  if (isBrokenCell(plain.replace(/ /g, ''))) return undefined;
  const text = bare(plain);
  const [, no, word] = group.exec(text) ?? [];
  if (no !== undefined) return `${placeNumber(no)}${word}`;
  const match = numbered.exec(text);
  return match ? `${phaseName(match[1] ?? '')}${placeNumber(match[2] ?? '')}` : undefined;
}

/** A lane, a road or a door is no building; nor is a number with signs between. */
const larger = /[弄路街巷室户单元]|\d[-#/,、]\d/;

/** A building that has a name instead of a number ('综合楼'); undefined for what cannot be a name. */
export function readNamedBuilding(plain: string): string | undefined {
  const text = bare(plain);
  const isName = /[\p{Script=Han}A-Za-z0-9]/u.test(text) && text.length <= 12 && !larger.test(text);
  return isName && !isBrokenCell(text) && !isNothing(text) ? text : undefined;
}
