import { useState } from 'react';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { HouseholdSearch } from '@/components/forms/household-search';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import type { HouseholdMoney } from '@/contract/ledger-lists';
import { useAnswer } from '@/lib/answers/use-answer';
import { usePages } from '@/lib/answers/use-pages';
import { useSettled } from '@/lib/answers/use-settled';
import { go } from '@/lib/pages/routes';
import { PaymentSheet } from '../sheets/payment-sheet';
import { openWords } from '../statement/statement-line';

const notFound = <MessageCard icon="building" title="没有这个房号" hint="试试只写房号，例如 502" />;
const settled = (
  <MessageCard icon="check" title="没有欠款，也没有余额" hint="要给别的住户记收款，在上面写房号" />
);

/** Whoever pays is found by the door, or stands in the list of those who owe; a tap opens the payment. */
export function DoorsScreen({ buildingId }: { buildingId: string }) {
  const [text, setText] = useState('');
  const asked = useSettled(text);
  return (
    <Screen title="记收款" wide>
      <HouseholdSearch text={text} onChange={setText} placeholder="房号，例如 502 或 10-1-502" />
      <InCommunity>
        {({ communityId }) =>
          asked === '' ? (
            <Open communityId={communityId} buildingId={buildingId} />
          ) : (
            <Found communityId={communityId} text={asked} />
          )
        }
      </InCommunity>
    </Screen>
  );
}

function Found({ communityId, text }: { communityId: string; text: string }) {
  const answer = useAnswer('households.findHouseholds', { communityId, text });
  const [paying, setPaying] = useState<string | null>(null);
  return (
    <Loaded answer={answer} skeletonCards={1} isEmpty={({ rows }) => rows.length === 0} empty={notFound}>
      {({ rows }) => (
        <Card className="card--rows">
          {rows.map(({ id, placeLabel }) => (
            <Row key={id} title={placeLabel} extra="记收款" onTap={() => setPaying(id)} />
          ))}
          {paying ? (
            <PaymentSheet home={{ communityId, householdId: paying }} onClose={() => setPaying(null)} />
          ) : null}
        </Card>
      )}
    </Loaded>
  );
}

function Open({ communityId, buildingId }: { communityId: string; buildingId: string }) {
  const which = buildingId === '' ? {} : { onlyBuildingId: buildingId };
  const { answer, ...more } = usePages('ledger.listHouseholdMoney', { communityId, limit: 50, ...which });
  return (
    <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={settled}>
      {(rows) => (
        <>
          <Card className="card--rows">
            {rows.map((one) => (
              <Door key={one.householdId} money={one} />
            ))}
          </Card>
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}

const Door = ({
  money: { householdId, placeLabel, hasEnded, openFen, creditFen },
}: {
  money: HouseholdMoney;
}) => (
  <Row
    title={placeLabel}
    hint={hasEnded ? '已迁出' : null}
    extra={openWords(openFen - creditFen)}
    onTap={() => go('staffAccount', { kind: 'household', id: householdId })}
  />
);
