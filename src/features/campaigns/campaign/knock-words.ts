import type { DoorKnock } from '@/contract/knock-history';
import { formatMoment } from '@/domain/beijing-time';
import { wayNames } from '@/domain/campaign-words';
import { knockNames } from '@/domain/knock-choices';

/** '已见面 · 上门'; a way that the outcome says already is left out. */
export const knockTitle = ({ outcome, way }: Pick<DoorKnock, 'outcome' | 'way'>): string =>
  outcome === 'phoned' ? knockNames[outcome] : `${knockNames[outcome]} · ${wayNames[way]}`;

/** '秦女士 今天 14:40 · 2 人 · 迟交 · 宝宝睡了'. */
export function knockHint(knock: DoorKnock, now: string): string {
  const { byName, happenedAt, peopleCount, enteredFrom, isLate, isVoided, remark } = knock;
  return [
    `${byName} ${formatMoment(happenedAt, now)}`,
    peopleCount === null ? '' : `${peopleCount} 人`,
    enteredFrom === 'paper' ? '纸单' : '',
    isLate ? '迟交' : '',
    isVoided ? '已作废' : '',
    remark,
  ]
    .filter(Boolean)
    .join(' · ');
}
