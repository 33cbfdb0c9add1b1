import type { SecondList } from '@/contract/second-lists';

type Side = SecondList['counts']['ours'];

/** '74 户 143 人'; people that a list does not count are named. */
export const sideWords = ({ households, people, uncounted }: Side): string => {
  if (uncounted === households) return `${households} 户`;
  return `${households} 户 ${people} 人${uncounted > 0 ? `（${uncounted} 户没写人数）` : ''}`;
};

/** How many differences somebody has settled. */
export const settledOf = ({ settled: { ours, theirs, neither } }: Pick<SecondList, 'settled'>): number =>
  ours + theirs + neither;

/** '3 / 4 处'; '—' where nothing differs. */
export const settledWords = (list: Pick<SecondList, 'settled' | 'differences'>): string =>
  list.differences === 0 ? '—' : `${settledOf(list)} / ${list.differences} 处`;

/** '全部一致：74 户 143 人', or how many agree. */
export const agreementWords = ({
  counts,
  differences,
}: Pick<SecondList, 'counts' | 'differences'>): string =>
  differences === 0 ? `全部一致：${sideWords(counts.ours)}` : `${counts.agrees} 户`;
