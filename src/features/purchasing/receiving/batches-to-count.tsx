import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { batchTitle } from '@/domain/batch-words';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';

/** What has come and can be counted just now; nothing where nothing has. */
export function BatchesToCount({ communityId }: { communityId: string }) {
  const answer = useAnswer('purchasing.listBatchesToCount', { communityId }, { keep: true, everyMs: 60_000 });
  const rows = answer.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Card>
      <SectionTitle title="到货清点" hint="各数各的，数完才看得到别人数的" />
      {rows.map((batch) => (
        <Row
          key={batch.id}
          title={batchTitle(batch)}
          hint={`我数了 ${batch.own} / ${batch.things} 样`}
          onTap={() => go('countBatch', { batchId: batch.id })}
        />
      ))}
    </Card>
  );
}
