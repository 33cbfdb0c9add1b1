import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { ReasonSheet } from '@/components/forms/reason-sheet';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { Pill } from '@/components/words/pill';
import { batchTitle } from '@/domain/batch-words';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import type { OutputOf } from '@/lib/wire/api';
import { BatchPicture } from './batch-picture';
import { batchHint, batchState } from './batch-words';
import { ThingRow } from './thing-row';
import '../purchasing.scss';
import './receiving.scss';

interface Place {
  communityId: string;
  batchId: string;
}

/** One batch, thing by thing: what was counted, where two differ, and what is decided. */
export function BatchScreen({ batchId }: { batchId: string }) {
  return (
    <Screen title="一批到货" wide>
      <InCommunity>
        {({ communityId }) => <OneBatch communityId={communityId} batchId={batchId} />}
      </InCommunity>
    </Screen>
  );
}

function OneBatch(place: Place) {
  const answer = useAnswer('purchasing.getBatch', place, { everyMs: 30_000 });
  return (
    <Loaded answer={answer}>
      {(batch) => (
        <>
          <Head place={place} batch={batch} />
          <Card className="card--rows">
            {batch.rows.map((thing) => (
              <ThingRow
                key={thing.thingId}
                place={place}
                thing={thing}
                isOpen={batch.voidedAt === null && !batch.isClosed}
              />
            ))}
          </Card>
        </>
      )}
    </Loaded>
  );
}

type OfBatch = OutputOf<'purchasing.getBatch'>;

function Head({ place, batch }: { place: Place; batch: OfBatch }) {
  const { tone, word } = batchState(batch);
  const isOpen = batch.voidedAt === null && !batch.isClosed;
  return (
    <Card>
      <SectionTitle
        title={batchTitle(batch)}
        hint={batchHint(batch, now())}
        extra={<Pill tone={tone}>{word}</Pill>}
      />
      <BatchPicture place={place} pictureId={batch.pictureId} isVoid={batch.voidedAt !== null} />
      {isOpen ? (
        <Buttons>
          <VoidButton {...place} />
          <ActionButton onTap={() => go('countBatch', { batchId: place.batchId })}>我来数</ActionButton>
        </Buttons>
      ) : null}
      <HandOutButton batch={batch} />
    </Card>
  );
}

/** Where free goods are given out, or where that begins: a batch goes to one hand-out. */
function HandOutButton({ batch: { id: batchId, source, voidedAt, handOut } }: { batch: OfBatch }) {
  if (source === 'purchase' || voidedAt) return null;
  if (handOut)
    return (
      <Row
        title={`用在“${handOut.title}”里`}
        extra="怎么发"
        onTap={() => go('staffHandOut', { campaignId: handOut.campaignId })}
      />
    );
  return (
    <Buttons>
      <ActionButton look="soft" onTap={() => go('staffOpenRound', { from: '', batchId })}>
        发给住户：选哪些户
      </ActionButton>
    </Buttons>
  );
}

function VoidButton(place: Place) {
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning } = useAction('purchasing.voidBatch', () => setAsking(false));
  return (
    <>
      <ActionButton look="second" onTap={() => setAsking(true)}>
        作废
      </ActionButton>
      <ReasonSheet
        title="作废这批到货"
        label="为什么作废"
        placeholder="例如：重复登记了"
        word="作废"
        isOpen={isAsking}
        isRunning={isRunning}
        onClose={() => setAsking(false)}
        onGiven={(reason) => void run({ ...place, reason })}
      />
    </>
  );
}
