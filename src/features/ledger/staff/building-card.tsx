import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { DottedWords } from '@/components/words/dotted-words';
import { Loaded } from '@/components/waiting/loaded';
import type { BuildingMoney } from '@/contract/ledger-lists';
import { formatMoney } from '@/domain/money';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';

const noCharges = (
  <Card>
    <SectionTitle title="各栋楼" hint="东西送到一分钟以后，货款会自己记到每一户" />
  </Card>
);

const sums = ({ chargedFen, paidFen }: BuildingMoney): string =>
  `货款 ${formatMoney(chargedFen)} · 已付 ${formatMoney(paidFen)}`;

/** Owed and paid, building by building; each opens its doors. */
export function BuildingCard({ communityId }: { communityId: string }) {
  const answer = useAnswer('ledger.listBuildingMoney', { communityId });
  return (
    <Loaded answer={answer} skeletonCards={1} isEmpty={({ rows }) => rows.length === 0} empty={noCharges}>
      {({ rows }) => (
        <Card className="card--rows">
          <SectionTitle title="各栋楼" />
          {rows.map((one) => (
            <Row
              key={one.buildingId}
              title={one.buildingName}
              hint={<DottedWords words={sums(one)} />}
              extra={one.owedFen > 0 ? `${one.owingHouseholds} 户欠 ${formatMoney(one.owedFen)}` : '都付清了'}
              onTap={() => go('staffMoneyDoors', { buildingId: one.buildingId })}
            />
          ))}
        </Card>
      )}
    </Loaded>
  );
}
