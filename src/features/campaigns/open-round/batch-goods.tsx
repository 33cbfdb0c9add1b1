import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { batchTitle } from '@/domain/batch-words';
import { sharesOf } from '@/domain/batch-shares';
import type { OutputOf } from '@/lib/wire/api';

type Batch = OutputOf<'purchasing.getBatch'>;

/** What is handed out, for how many households it is enough, and how many of those that are chosen would get nothing. */
export function BatchGoods({ batch, households }: { batch: Batch; households: number | null }) {
  const shares = sharesOf(batch.rows);
  const isShort = shares !== null && households !== null && households > shares;
  return (
    <Card look={isShort ? 'due' : 'plain'}>
      <SectionTitle title={batchTitle(batch)} hint={shareWords(batch)} />
      {enoughWords(shares, households)}
    </Card>
  );
}

const shareWords = ({ rows }: Batch): string =>
  `每户 ${rows.map(({ name, measure, perHousehold }) => `${name} ${perHousehold ?? 1} ${measure}`).join('，')}`;

function enoughWords(shares: number | null, households: number | null): string {
  if (shares === null) return '还没清点完：可以先开始，发之前要数清楚够几户';
  if (households === null) return `够 ${shares} 户`;
  if (households > shares) return `够 ${shares} 户，选了 ${households} 户，差 ${households - shares} 份`;
  return `够 ${shares} 户，选了 ${households} 户，发完还剩 ${shares - households} 份`;
}
