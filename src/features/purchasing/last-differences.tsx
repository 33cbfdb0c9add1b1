import type { Difference } from '@/contract/purchasing';
import { Card } from '@/components/cards/card';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { formatCount } from '@/domain/format-count';
import { reasonText } from '@/domain/receipt-reasons';
import { lacking } from './lack-words';

/** What came short or broken in the wave before, and how many households got less; nothing when all came. */
export function LastDifferences({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return null;
  return (
    <Card>
      <SectionTitle title="到货差异" extra="上一批次" />
      {differences.map((difference) => (
        <Row
          key={difference.productId}
          title={difference.name}
          hint={hintOf(difference)}
          extra={<Pill tone="red">{troubleWords(difference)}</Pill>}
        />
      ))}
    </Card>
  );
}

const troubleWords = (difference: Difference): string =>
  [...lacking(difference), `${difference.households} 户`].join(' · ');

/** What was ordered and came, and why. */
const hintOf = ({ ordered, came, measure, reason, reasonWords }: Difference): string => {
  const counts = `订 ${formatCount(ordered)} 到 ${formatCount(came)} ${measure}`;
  return reason ? `${counts} · ${reasonText(reason, reasonWords)}` : counts;
};
