import type { ComparedDoor } from '@/contract/round-copies';
import { outcomeNames, settledNames } from '@/domain/campaign-words';

/** '已见面 · 2 人 · 要上门服务'; what a round came to at one door. */
export function sideWords(side: ComparedDoor['one']): string {
  if (!side) return '没有这一户';
  const { isClosed, outcome, settledAs, peopleCount, needsHomeService } = side;
  const what = settledAs ? settledNames[settledAs] : outcome ? outcomeNames[outcome] : '';
  return [
    isClosed ? what : `没走到${what ? `（${what}）` : ''}`,
    peopleCount === null ? '' : `${peopleCount} 人`,
    needsHomeService ? '要上门服务' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
