import type { DelayCause, DelayedPart } from '@/contract/whereabouts';
import { outcomeNames } from '@/domain/drop-offs';
import { waitedWords } from '@/domain/requests';

/** Why promised pieces are not at the door, in the order of the way. */
export const delayNames: Readonly<Record<DelayCause, string>> = {
  notPlaced: '还没采购',
  supplier: '供应商没到',
  notSorted: '到了没分拣',
  noRun: '分好没排车',
  onRun: '在路上',
  broughtBack: '带回来了',
  disputed: '报了问题',
};

export const delayCauses = Object.keys(delayNames) as readonly DelayCause[];

/** Who holds the pieces now. */
export function holderWords({ cause, supplierName, runLabel, volunteerName, outcome }: DelayedPart): string {
  if (supplierName) return supplierName;
  if (cause === 'disputed') return '住户家，等答复';
  if (runLabel) return `${runLabel} ${volunteerName ?? '没人接'}`;
  return outcome ? `中转站（${outcomeNames[outcome]}）` : '中转站';
}

/** '鸡蛋 30枚 ×2、大米 10kg ×1' */
export const productWords = ({ products }: DelayedPart): string =>
  products.map(({ name, pieces }) => `${name} ×${pieces}`).join('、');

/** '晚了 2 小时', or that it is due soon. */
export const lateWords = (promisedAt: string, now: string): string =>
  promisedAt <= now ? `晚了 ${waitedWords(promisedAt, now)}` : `还有 ${waitedWords(now, promisedAt)}`;
