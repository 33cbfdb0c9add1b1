import { isNothing } from './is-nothing';
import { readWholeNumber } from './read-whole-number';

/** How many live here, as a cell of the register says it. */
export type ResidentCount =
  { kind: 'counted'; count: number } | { kind: 'vacant' } | { kind: 'unknown' } | { kind: 'not-a-number' };

/** More than the largest shared flat: whoever writes this has written something else into the column. */
const most = 200;

const vacancies = [
  '空|空户|空置(?:房屋?|户|中|状态)?|空房|空房子|空关[房户中]?|空着|空闲|空挂户?|闲置(?:房屋?|中)?',
  '(?:无|没)有?(?:人|住户)(?:居住|入住|住|在住)?|没住人',
  '未(?:居住|入住|入伙|住人|住|装修|售|售出|销售|交房|交付|收房|收楼|领房|启用|出售|出租)|不住|毛坯房?|待(?:售|租|出租)',
].join('|');
const before =
  '(?:(?:房屋|房子|此房|该房|家里|家中)|(?:已[售卖租]|已交房|已装修)[-,]?)?(?:长期|常年|暂时|暂|目前|现|已)?';
const vacant = new RegExp(`^${before}(?:${vacancies})(?:[(,、;。: ].*)?$`);
const counted = /^(?:共|共计|约|大约|现居|常住|现住)?([^(]*?)(?:口人|个人|人口|人|口|位|名|个)?(?:\(.*\))?$/;

/** '空户', '无人居住', '未装修': words that say that nobody lives here. */
export const saysVacant = (plain: string): boolean => vacant.test(plain);

/** Reads '3', '3人', '三口人', '两人(含保姆)', '空户'; a blank is unknown, anything else is not a number. */
export function readResidentCount(plain: string): ResidentCount {
  if (plain === '无' || plain === '没有' || saysVacant(plain)) return { kind: 'vacant' };
  if (/^[-–—−_/\\ ]*$/.test(plain)) return { kind: 'unknown' };
  if (isNothing(plain)) return { kind: 'not-a-number' };
  const count = readWholeNumber((counted.exec(plain.replace(/ /g, ''))?.[1] ?? '').replace(/\.0+$/, ''));
  if (count === undefined || count > most) return { kind: 'not-a-number' };
  return count === 0 ? { kind: 'vacant' } : { kind: 'counted', count };
}
