import type { Batch, BatchThing, Counted } from '@/contract/inbound-batches';
import { formatMoment } from '@/domain/beijing-time';
import type { Tone } from '@/components/words/pill';

/** '好 5，坏 1，变质 2'; what there is none of is left out, the good ones never. */
export const countedWords = ({ good, damaged, spoiled }: Counted): string =>
  [`好 ${good}`, damaged > 0 ? `坏 ${damaged}` : '', spoiled > 0 ? `变质 ${spoiled}` : '']
    .filter((part) => part !== '')
    .join('，');

/** '今天 16:30 · 3 样，定了 2 样'. */
export function batchHint({ cameAt, things, settled, voidedAt, voidReason }: Batch, now: string): string {
  if (voidedAt) return `作废：${voidReason ?? ''}`;
  return `${formatMoment(cameAt, now)} · ${things} 样，定了 ${settled} 样`;
}

/** What of a batch waits for somebody. */
export function batchState({ voidedAt, isClosed, differing, settled, things }: Batch): {
  tone: Tone;
  word: string;
} {
  if (voidedAt) return { tone: 'grey', word: '作废' };
  if (isClosed) return { tone: 'brand', word: '已登记到货' };
  if (differing > 0) return { tone: 'red', word: `${differing} 样不一样` };
  return settled === things ? { tone: 'brand', word: '点清了' } : { tone: 'amber', word: '清点中' };
}

/** '两个人数的一样' and so on: how far a thing is. */
export const stateWords: Readonly<Record<BatchThing['state'], string>> = {
  notCounted: '还没人数',
  once: '一个人数过，再要一个人数',
  differs: '数得不一样',
  settled: '定了',
};
