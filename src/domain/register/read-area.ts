import { placeNumber } from './place-number';

const lane = /^(.*?)([0-9OIL]{1,4})弄(?:第?([0-9]{1,4})支弄)?(.*)$/i;
/** What stands before a village's name belongs to no village. */
const higher = /^.*[省市县区镇乡道](?=[\u4e00-\u9fff]+村)/;
const village = /([\u4e00-\u9fff]{1,8}?村)(?:委会)?$/;
const group = /^(.*?)第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:村民)?小?(组|社|队)(?!长)(.*)$/;

/** What a building's number is counted within ('500弄', '柳林村'), and the text that is left. */
export interface Within {
  area: string | undefined;
  rest: string;
}

/** 'OO' for zeros is how some write numbers by hand. */
const laneNo = (written: string): string =>
  String(Number(written.replace(/O/gi, '0').replace(/[IL]/gi, '1')));

/** Reads '紫荆路500弄56号602' as the lane '500弄' and '56号602'; a lane within a lane is '500弄12支弄'. */
export function readLane(text: string): Within | undefined {
  const [, , no, inner, rest = ''] = lane.exec(text) ?? [];
  if (no === undefined) return undefined;
  return { area: `${laneNo(no)}弄${inner === undefined ? '' : `${Number(inner)}支弄`}`, rest };
}

/** A village's group stands for the building: '3组'. */
export interface InGroup extends Within {
  buildingNo: string;
}

/** '河西镇柳林村' is 柳林村. */
export const withoutHigher = (text: string): string => text.replace(higher, '');

/** Reads '柳林村3组12号' as the group '3组' of 柳林村 and '12号'. */
export function readGroup(text: string): InGroup | undefined {
  const [, before = '', no, word = '', rest = ''] = group.exec(text) ?? [];
  if (no === undefined) return undefined;
  return { area: village.exec(withoutHigher(before))?.[1], buildingNo: `${placeNumber(no)}${word}`, rest };
}

/** Reads what a column of lanes, phases, villages or communities says: '紫荆路500弄', '一期', '阳光里'. */
export function readArea(plain: string): string | undefined {
  const text = plain.replace(/ /g, '');
  if (text === '') return undefined;
  const [, no, word] = /^第?([0-9]{1,2}|[一二三四五六七八九十]{1,2})(期|区)$/.exec(text) ?? [];
  return no === undefined ? (readLane(text)?.area ?? withoutHigher(text)) : `${placeNumber(no)}${word}`;
}
