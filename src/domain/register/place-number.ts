import { readWholeNumber } from './read-whole-number';

const numerals = '零〇一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾';

/** The number of a building or an entrance as it stands in a longer pattern: '10', '3甲', '十', 'A', 'A1', '东'. */
export const placeNumberPattern = [
  '[0-9]{1,3}[甲乙丙丁A-Za-z]?',
  `[${numerals}]{1,5}[甲乙丙丁]?`,
  '[A-Za-z][0-9]{0,2}',
  '[甲乙丙丁][0-9]{0,2}',
  '[东西南北中]',
].join('|');

/** One name for one place: '十', '010' and '10' are all '10', '三甲' is '3甲', 'a' is 'A'. */
export function placeNumber(written: string): string {
  const [, number = '', suffix = ''] = /^(.*?)([甲乙丙丁A-Za-z]?)$/.exec(written) ?? [];
  const value = readWholeNumber(number);
  return value === undefined ? written.toUpperCase() : `${value}${suffix.toUpperCase()}`;
}
