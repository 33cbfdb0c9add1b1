import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { batchTitle } from '@/domain/batch-words';
import { usePages } from '@/lib/answers/use-pages';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { batchHint, batchState } from './batch-words';
import { HandCalls } from './hand-calls';
import { NewBatchSheet } from './new-batch-sheet';
import '../purchasing.scss';
import './receiving.scss';

/** What has come to the community, who counts it, and who helps to carry it. */
export function ReceivingScreen() {
  return (
    <Screen title="到货" wide>
      <InCommunity>
        {({ communityId }) => (
          <>
            <HandCalls communityId={communityId} />
            <Batches communityId={communityId} />
          </>
        )}
      </InCommunity>
    </Screen>
  );
}

const none = (
  <MessageCard
    icon="parcels"
    title="还没有登记过到货"
    hint="采购的货：在采购页那家供应商下面点“来了一车”；捐赠和政府给的：在这里登记"
  />
);

function Batches({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('purchasing.listBatches', { communityId });
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Card>
        <SectionTitle title="免费的东西" hint="捐赠、政府给的：不卖，按户发放" />
        <Buttons>
          <ActionButton onTap={() => setAsking(true)}>登记捐赠或政府的东西</ActionButton>
        </Buttons>
      </Card>
      {isAsking ? <NewBatchSheet communityId={communityId} onClose={() => setAsking(false)} /> : null}
      <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={none}>
        {(rows) => (
          <Card className="card--rows">
            {rows.map((batch) => {
              const { tone, word } = batchState(batch);
              return (
                <Row
                  key={batch.id}
                  title={batchTitle(batch)}
                  hint={batchHint(batch, now())}
                  extra={<Pill tone={tone}>{word}</Pill>}
                  onTap={() => go('staffBatch', { batchId: batch.id })}
                />
              );
            })}
            <MoreRows {...more} />
          </Card>
        )}
      </Loaded>
    </>
  );
}
