import type { NotPlannedReason, PlannedRun, PlanReason } from '@/contract/plans';
import type { Volunteer } from '@/contract/runs';
import type { Violation } from '@/contract/violations';
import { formatCount } from '@/domain/format-count';

const kg = (grams: number): string => `${Math.round(grams / 100) / 10} 公斤`;

/** '手上 1 趟 · 最多 20 公斤、2 个保温箱'. */
export function carryWords({ runsInHand, limits }: Pick<Volunteer, 'runsInHand' | 'limits'>): string {
  const most = [
    limits && limits.grams !== null ? kg(limits.grams) : '',
    limits && limits.pieces !== null ? `${limits.pieces} 件` : '',
    limits && limits.coldBoxes !== null ? `${limits.coldBoxes} 个保温箱` : '',
  ].filter(Boolean);
  return [runsInHand > 0 ? `手上 ${runsInHand} 趟` : '', most.length > 0 ? `最多 ${most.join('、')}` : '']
    .filter(Boolean)
    .join(' · ');
}

/** Why something is in no run, as staff read it. */
export const notPlannedWords: Readonly<Record<NotPlannedReason, string>> = {
  tooMuch: '一个人拿不了，请用车或分开送',
  noColdBox: '没有保温箱',
  nobodyThere: '没有人在场，或都在路上',
  full: '在场的人都装满了',
  fetches: '这栋楼到站取，不用送',
  tooMany: '这次排不下，先确认这一批',
  notHereYet: '还没运到中转站，到了再排',
  elsewhere: '东西还在别处',
};

const reasonWords: Readonly<Record<PlanReason['kind'], (count: number) => string>> = {
  urgent: (count) => `先办的 ${count} 户`,
  knowsBuilding: (count) => `${count} 栋楼他送过`,
  wholeEntrances: (count) => `${count} 个单元只跑一次`,
  addedToRun: (count) => `加进他还没出发的这一趟 ${count} 户`,
  fewClimbs: (count) => `爬 ${count} 层`,
};

/** '先办的 2 户，爬 9 层'. */
export const reasonsWords = ({ reasons }: Pick<PlannedRun, 'reasons'>): string =>
  reasons.map(({ kind, count }) => reasonWords[kind](count)).join('，');

/** What to look at before it goes: nothing is forbidden. */
export function violationWords({ kind, is, most }: Violation): string {
  if (kind === 'grams') return `有 ${kg(is)}，超过 ${kg(most)}`;
  if (kind === 'pieces') return `有 ${formatCount(is)} 件，超过 ${formatCount(most)} 件`;
  if (kind === 'coldBoxes') return `要 ${is} 个保温箱，只有 ${most} 个`;
  if (kind === 'floors') return `爬楼不均，最多和最少差 ${is} 层`;
  if (kind === 'doors') return `有 ${is} 户，超过 ${most} 户`;
  if (kind === 'unweighed') return `有 ${formatCount(is)} 件不知道多重`;
  return `还有 ${is} 户先办的东西没有装`;
}
