import type { ListedHousehold, ListedRight, ListedState, SecondList } from '@/contract/second-lists';
import { formatMoment } from '@/domain/beijing-time';
import { agreementWords } from '@/domain/second-list-words';

/** What a household is in two lists. */
export const stateNames: Readonly<Record<ListedState, string>> = {
  onlyHere: '只有这边',
  onlyThere: '只有那边',
  differs: '人数不同',
  agrees: '一致',
};

/** What of the list is shown. */
export type Shown = ListedState | 'waiting';
const show = (value: Shown, label: string) => ({ value, label });
export const shownOf = ({
  counts,
  differences,
  settled,
}: SecondList): readonly { value: Shown; label: string }[] => [
  show('waiting', `待核对 ${differences - settled.ours - settled.theirs - settled.neither} 户`),
  show('onlyHere', `${stateNames.onlyHere} ${counts.onlyHere} 户`),
  show('onlyThere', `${stateNames.onlyThere} ${counts.onlyThere} 户`),
  show('differs', `${stateNames.differs} ${counts.differs} 户`),
  show('agrees', `${stateNames.agrees} ${counts.agrees} 户`),
];

/** '卫生站.xlsx · 今天 09:30 · 71 户一致'. */
export const listHint = (list: SecondList, now: string): string =>
  [
    list.fileName,
    formatMoment(list.readAt, now),
    isWhole(list) ? agreementWords(list) : `一致 ${agreementWords(list)}`,
  ].join(' · ');

const isWhole = ({ differences }: SecondList): boolean => differences === 0;

/** '3 人'; '没写' where a list does not count, '没有这一户' where it does not have it. */
const peopleWords = (people: number | null, isThere: boolean): string => {
  if (!isThere) return '没有这一户';
  return people === null ? '没写人数' : `${people} 人`;
};

/** What the register said when the lists were compared. */
export const ourWords = ({ state, ourPeople }: ListedHousehold): string =>
  peopleWords(ourPeople, state !== 'onlyThere');

/** What the other list says; where it leaves out a home that is vacant, both say the same. */
export const theirWords = ({ state, theirPeople, ourPeople, theirName }: ListedHousehold): string =>
  peopleWords(
    theirPeople,
    state !== 'onlyHere' &&
      !(state === 'agrees' && theirPeople === null && ourPeople === 0 && theirName === null),
  );

/** What of the register has changed since they were compared; '' where nothing has. */
export const sinceWords = ({ state, ourPeople, presentPeople }: ListedHousehold): string =>
  state === 'onlyThere' || ourPeople === presentPeople
    ? ''
    : `住户册现在是${presentPeople === null ? '不详，或已搬走' : ` ${presentPeople} 人`}`;

/** What each verdict means for a household that stands there like that. */
const verdicts: Readonly<Record<Exclude<ListedState, 'agrees'>, Readonly<Record<ListedRight, string>>>> = {
  onlyHere: { ours: '这边对：住着人', theirs: '那边对：没有人住', neither: '都不对' },
  onlyThere: { ours: '这边对：没有这一户', theirs: '那边对：住着人', neither: '都不对' },
  differs: { ours: '这边的人数对', theirs: '那边的人数对', neither: '都不对' },
};

export const verdictsOf = (state: ListedState): readonly { value: ListedRight; label: string }[] =>
  state === 'agrees'
    ? []
    : (['ours', 'theirs', 'neither'] as const).map((value) => ({ value, label: verdicts[state][value] }));

/** What follows from a verdict, so that nobody is surprised. */
export function followsWords({ state, theirPeople }: ListedHousehold, right: ListedRight | null): string {
  if (right !== 'theirs') return '只记下结果，不改住户册';
  if (state === 'differs') return `住户册会改成 ${theirPeople} 人，来源写“另一份名单”`;
  return state === 'onlyHere'
    ? '只记下结果；搬走了请到这一户的页面办迁出'
    : '只记下结果；请到住户册里把这一户加上，再登记住着谁';
}

/** '以那边为准 · 林干事 今天 09:30 · 备注'. */
export function settledHint({ state, settled }: ListedHousehold, now: string): string {
  if (!settled || state === 'agrees') return '';
  const { right, byName, at, note } = settled;
  return [verdicts[state][right], `${byName} ${formatMoment(at, now)}`, note].filter(Boolean).join(' · ');
}
