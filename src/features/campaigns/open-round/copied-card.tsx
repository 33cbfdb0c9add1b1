import type { Campaign } from '@/contract/campaigns';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';

/** What the round before has left: whoever opens the next sees it before the doors are counted. */
export function CopiedCard({ campaign: { title, counts } }: { campaign: Campaign }) {
  const left = [
    `${counts.cells} 户`,
    counts.open > 0 ? `${counts.open} 户还没走到` : '',
    counts.signedOff > 0 ? `${counts.signedOff} 户写明原因结束` : '',
    counts.provisional > 0 ? `${counts.provisional} 户空户只有一个人说过` : '',
    counts.byNeighbour > 0 ? `${counts.byNeighbour} 户是邻居说的` : '',
  ].filter(Boolean);
  return (
    <Card>
      <SectionTitle title={`照“${title}”再走一遍`} hint={`上一次：${left.join('，')}`} />
    </Card>
  );
}
