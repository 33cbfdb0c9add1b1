import { Card } from '@/components/cards/card';
import { DottedWords } from '@/components/words/dotted-words';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { formatMoney } from '@/domain/money';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';
import { heldWords, supplierWords } from '../statement/statement-line';

/** Who holds money of the community, and whom it owes; nothing while all are at zero. */
export function PeopleCard({ communityId }: { communityId: string }) {
  const { data } = useAnswer('ledger.listPeopleMoney', { communityId });
  if (!data || data.rows.length === 0) return null;
  return (
    <Card className="card--rows">
      <SectionTitle title="经手的人" />
      {data.rows.map(({ accountId, name, heldFen, owedFen }) => (
        <Row
          key={accountId}
          title={name ?? '已离开的人'}
          extra={heldWords(heldFen - owedFen)}
          onTap={() => go('staffAccount', { kind: 'person', id: accountId })}
        />
      ))}
    </Card>
  );
}

/** What each supplier has delivered and is owed; nothing before anything came. */
export function SupplierCard({ communityId }: { communityId: string }) {
  const { data } = useAnswer('ledger.listSupplierMoney', { communityId });
  if (!data || data.rows.length === 0) return null;
  return (
    <Card className="card--rows">
      <SectionTitle title="供应商" />
      {data.rows.map(({ supplierId, name, billedFen, paidFen, owedFen }) => (
        <Row
          key={supplierId}
          title={name}
          hint={<DottedWords words={`到货 ${formatMoney(billedFen)} · 已付 ${formatMoney(paidFen)}`} />}
          extra={supplierWords(-owedFen)}
          onTap={() => go('staffAccount', { kind: 'supplier', id: supplierId })}
        />
      ))}
    </Card>
  );
}
