import { placeNumber, placeNumberPattern } from './place-number';

const entrance = new RegExp(`^(?:单元)?第?(${placeNumberPattern})(?:号?单元|门洞?|梯)?号?$`);

/** Reads '1', '三单元', '第3单元', '东单元', 'B门' as the entrance's number; anything else is undefined. */
export function readEntranceNo(plain: string): string | undefined {
  const match = entrance.exec(plain.replace(/ /g, ''));
  return match ? placeNumber(match[1] ?? '') : undefined;
}
