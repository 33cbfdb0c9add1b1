import type { ExceptionalDoor, ExceptionCounts, RoundException } from '@/contract/round-copies';
import { knockNames } from '@/domain/knock-choices';

/** What of a door was no plain visit, in a word, the most telling first. */
export const exceptionNames: Readonly<Record<RoundException, string>> = {
  signedOff: '写明原因结束',
  refused: '不愿开门',
  open: '还没走到',
  contested: '登记对不上',
  paused: '暂停敲门',
  provisional: '空户只有一个人说过',
  neighbour: '是邻居说的',
  needsHomeService: '需要上门服务',
};

// The keys of exceptionNames, which the compiler knows and Object.keys forgets.
const kinds = Object.keys(exceptionNames) as RoundException[];

/** '3 户没走到，1 户不愿开门': what a round left behind; '' where nothing. */
export const leftWords = (counts: ExceptionCounts): string =>
  kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} 户${exceptionNames[kind]}`)
    .join('，');

/** Whether there is more to read than that doors are open. */
export const isTelling = (counts: ExceptionCounts): boolean =>
  kinds.some((kind) => kind !== 'open' && counts[kind] > 0);

/** A door that refused is open as well: the one word says both. */
export const namesOf = ({ as }: ExceptionalDoor): string[] =>
  kinds
    .filter((kind) => as.includes(kind) && !(kind === 'open' && as.includes('refused')))
    .map((kind) => exceptionNames[kind]);

/** '原因：长期在外地', '敲过 2 次，无人应答'. */
export function detailOf({ reason, attempts, outcome }: ExceptionalDoor): string {
  if (reason !== null) return `原因：${reason}`;
  if (attempts > 0 && outcome) return `敲过 ${attempts} 次，${knockNames[outcome]}`;
  return '';
}
