import type { Difference } from '@/contract/purchasing';
import { Card } from '@/components/cards/card';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { formatCount } from '@/domain/format-count';

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
          hint={`订 ${formatCount(difference.ordered)} 到 ${formatCount(difference.came)} ${difference.measure}`}
          extra={<Pill tone="red">{lackWords(difference)}</Pill>}
        />
      ))}
    </Card>
  );
}

const lackWords = ({ short, damaged, households }: Difference): string =>
  [short > 0 && `缺 ${short}`, damaged > 0 && `坏 ${damaged}`, `${households} 户`]
    .filter(Boolean)
    .join(' · ');
