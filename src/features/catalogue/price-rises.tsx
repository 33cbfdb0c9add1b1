import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import { formatMoney } from '@/domain/money';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';

/** What has become much dearer within a week, the largest rise first; nothing when nothing has. */
export function PriceRises({ communityId }: { communityId: string }) {
  const { data } = useAnswer('catalogue.listPriceRises', { communityId });
  if (!data || data.rows.length === 0) return null;
  return (
    <Card className="card--rows">
      <SectionTitle title="一周里涨价超过两成" />
      {data.rows.map(({ productId, name, measure, fromFen, toFen, percent }) => (
        <Row
          key={productId}
          title={name}
          hint={`${formatMoney(fromFen)} → ${formatMoney(toFen)} 每${measure}`}
          extra={<Pill tone="red">涨 {percent}%</Pill>}
          onTap={() => go('staffProduct', { productId })}
        />
      ))}
    </Card>
  );
}
