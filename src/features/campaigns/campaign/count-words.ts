import type { CampaignCounts } from '@/contract/campaigns';
import type { KindWords } from './kind-words';

/** One number of a campaign with its measure. */
export interface Count {
  label: string;
  /** '5 户', '143 人', '20 人次'. */
  words: string;
  count: number;
  /** What of it is to be read apart. */
  hint?: string;
}

const households = (label: string, count: number, hint?: string): Count => ({
  label,
  count,
  words: `${count} 户`,
  hint,
});

const unlessNone = (count: number, words: string): string | undefined => (count > 0 ? words : undefined);

/** What of the reached is to be read apart: a neighbour's word, and shares that were given away. */
const partsOf = ({ byNeighbour, gaveAway }: CampaignCounts): string | undefined => {
  const parts = [
    byNeighbour > 0 ? `其中 ${byNeighbour} 户是邻居说的` : '',
    gaveAway > 0 ? `其中 ${gaveAway} 户把自己那份让给了别人` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('，') : undefined;
};

/** Every number of a campaign, each with its measure; what hangs on one person's word is named apart. */
export const countsOf = (counts: CampaignCounts, words: Pick<KindWords, 'reached' | 'open'>): Count[] => [
  households(words.reached, counts.reached, partsOf(counts)),
  households(
    '空户',
    counts.vacant,
    unlessNone(counts.provisional, `其中 ${counts.provisional} 户只有一个人说过`),
  ),
  households(words.open, counts.open, unlessNone(counts.paused, `其中 ${counts.paused} 户暂停`)),
  households('写明原因结束', counts.signedOff),
  households('搬走或并户', counts.settledByRule),
  households('后来住进来', counts.cameLater),
  households('要上门服务', counts.needsHomeService),
  households('登记对不上', counts.contested),
  { label: '登记到的人', count: counts.people, words: `${counts.people} 人` },
  { label: '没敲开', count: counts.attempts, words: `${counts.attempts} 人次` },
];
