import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';

/** What is handed out at the station just now; nothing where nothing is. */
export function MyHandOuts({ communityId }: { communityId: string }) {
  const answer = useAnswer('doorKnocks.listHandOuts', { communityId }, { everyMs: 60_000 });
  const rows = answer.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card>
      <SectionTitle title="领取点发放" />
      {rows.map(({ campaignId, title, cells, open }) => (
        <Row
          key={campaignId}
          title={title}
          hint={`${cells - open} / ${cells} 户有了结果`}
          onTap={() => go('pickUp', { campaignId })}
        />
      ))}
    </Card>
  );
}
