import { useState } from 'react';
import { MyBuilding } from '@/components/board/my-building';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import { PaymentSheet } from '../sheets/payment-sheet';
import { heldWords, openWords } from '../statement/statement-line';

/** A captain who collects: who of the own entrances owes what, and what the captain holds of it. */
export const CaptainMoney = () => (
  <Screen title="代收的钱">
    <MyBuilding>
      {({ communityId, buildingId, entrances }) => (
        <>
          <Held communityId={communityId} />
          {entrances.map(({ entranceId, placeLabel }) => (
            <Entrance
              key={`${buildingId} ${entranceId}`}
              communityId={communityId}
              entranceId={entranceId}
              label={placeLabel}
            />
          ))}
        </>
      )}
    </MyBuilding>
  </Screen>
);

function Held({ communityId }: { communityId: string }) {
  const { data } = useAnswer('ledger.getOwnPocket', { communityId, limit: 1 });
  if (!data || data.balanceFen === 0) return null;
  return (
    <Card look="due">
      <SectionTitle title={heldWords(data.balanceFen)} hint="交给工作人员，由他记下交接" />
    </Card>
  );
}

function Entrance({
  communityId,
  entranceId,
  label,
}: {
  communityId: string;
  entranceId: string;
  label: string;
}) {
  const answer = useAnswer('ledger.listEntranceMoney', { communityId, entranceId });
  const [paying, setPaying] = useState<string | null>(null);
  return (
    <Loaded
      answer={answer}
      isEmpty={({ rows }) => rows.every(({ openFen }) => openFen === 0)}
      empty={<MessageCard icon="check" title={`${label} 都付清了`} />}
    >
      {({ rows }) => (
        <Card className="card--rows">
          <SectionTitle title={label} />
          {rows
            .filter(({ openFen }) => openFen > 0)
            .map(({ householdId, placeLabel, openFen }) => (
              <Row
                key={householdId}
                title={placeLabel}
                extra={openWords(openFen)}
                onTap={() => setPaying(householdId)}
              />
            ))}
          {paying ? (
            <PaymentSheet
              home={{ communityId, householdId: paying }}
              isOwnPocket
              onClose={() => setPaying(null)}
            />
          ) : null}
        </Card>
      )}
    </Loaded>
  );
}
