import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Move } from '@/contract/parcels';
import type { TripParcel } from '@/contract/trips';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { RefusedCard } from '@/components/cards/refused-card';
import { Row } from '@/components/cards/row';
import { Choice } from '@/components/forms/choice';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { Pill } from '@/components/words/pill';
import { formatClock } from '@/domain/beijing-time';
import { useAnswer } from '@/lib/answers/use-answer';
import { askFirst } from '@/lib/forms/ask-first';
import { queueAction } from '@/lib/offline-queue/queue-action';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import type { OutputOf } from '@/lib/wire/api';
import { CodeEntry } from '../parcels/code-entry';
import { CancelTrip } from './cancel-trip';
import { Crates } from './crates';
import { LastMove } from './last-move';
import { MovesSheet } from './moves-sheet';
import { ParcelList } from './parcel-list';
import { RedirectTrip } from './redirect-trip';
import { TripBar } from './trip-bar';
import { overWords, tripStates, wayWords } from './trip-words';
import { useMoves } from './use-trip-moves';
import '../dispatch.scss';

type OneTrip = OutputOf<'dispatch.getTrip'>;

/** One trip for who loads, drives and unloads it; it opens without signal from the last answer. */
export function TripScreen({ tripId }: { tripId: string }) {
  return (
    <InCommunity>
      {({ communityId }) => <OneTripScreen communityId={communityId} tripId={tripId} />}
    </InCommunity>
  );
}

function OneTripScreen({ communityId, tripId }: { communityId: string; tripId: string }) {
  // Who drives hears here that it goes elsewhere.
  const answer = useAnswer('dispatch.getTrip', { communityId, tripId }, { keep: true, everyMs: 30_000 });
  const trip = answer.data;
  return (
    <Screen
      title={trip ? `车次 · ${trip.label}` : '车次'}
      hasQueuePill={trip !== undefined}
      bottom={trip ? <TripBar communityId={communityId} trip={trip} /> : null}
    >
      <Refused />
      <Loaded answer={answer}>
        {(shown) => (
          <>
            <Head trip={shown} />
            {shown.state === 'cancelled' ? null : <Handing communityId={communityId} trip={shown} />}
            {shown.state === 'loading' || shown.state === 'underWay' ? (
              <RedirectTrip communityId={communityId} trip={shown} />
            ) : null}
            {shown.state === 'loading' ? <CancelTrip communityId={communityId} trip={shown} /> : null}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

const ofTrips = new Set([
  'dispatch.recordMoves',
  'dispatch.scanParcel',
  'dispatch.correctMove',
  'dispatch.departTrip',
  'dispatch.arriveTrip',
]);

/** What the server did not take of what was said on this phone. */
function Refused() {
  const { refused } = useOfflineQueue();
  const shown = refused.filter(({ procedure }) => ofTrips.has(procedure));
  return shown.map((entry) => <RefusedCard key={entry.actionId} entry={entry} />);
}

function Head({ trip }: { trip: OneTrip }) {
  const { tone, word } = tripStates[trip.state];
  const isUnderWay = trip.state === 'loading' || trip.state === 'underWay';
  const isRedirected = isUnderWay && trip.redirectedBecause !== null;
  return (
    <Card look={isRedirected ? 'due' : 'plain'}>
      <Row
        title={wayWords(trip)}
        hint={`${formatClock(trip.dueAt)} 出发 · 装了 ${trip.parcels} 件`}
        extra={<Pill tone={tone}>{word}</Pill>}
      />
      {trip.redirectedBecause ? (
        <View className={isRedirected ? 'too-heavy' : 'secondary'}>
          改道，去{trip.stationName}：{trip.redirectedBecause}
        </View>
      ) : null}
      {trip.suspendedBy ? <View className="too-heavy">现在暂停送货：{trip.suspendedBy}</View> : null}
      {trip.over.map((over) => (
        <View key={over.limit} className="too-heavy">
          {overWords(over)}
        </View>
      ))}
    </Card>
  );
}

const steps = [
  { value: 'loaded', label: '装车' },
  { value: 'unloaded', label: '卸车' },
] as const;
type Step = (typeof steps)[number]['value'];

function Handing({ communityId, trip }: { communityId: string; trip: OneTrip }) {
  const [chosen, setStep] = useState<Step | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { last, setLast, scan, tick, isWaiting } = useMoves(communityId);
  const step = chosen ?? (trip.state === 'loading' ? 'loaded' : 'unloaded');
  const word = step === 'loaded' ? '装车' : '卸车';
  const move: Move =
    step === 'loaded' ? { step, tripId: trip.id } : { step, stationId: trip.stationId, tripId: trip.id };
  const all = [...trip.waitingParcels, ...trip.aboardParcels, ...trip.unloadedParcels];
  const toMove = (step === 'loaded' ? trip.waitingParcels : trip.aboardParcels).filter(
    (one) => !isWaiting(one),
  );
  const list = { stationName: trip.stationName, isWaiting };
  const wrong = async (parcel: TripParcel) => {
    if (await askFirst({ content: `${parcel.placeLabel} 刚才记错了吗？`, yes: '记错了' }))
      queueAction(
        'dispatch.correctMove',
        { communityId, eventId: parcel.eventId, parcelIds: [parcel.id], right: null },
        `更正“${parcel.placeLabel}”`,
      );
  };
  return (
    <>
      <Choice options={steps} value={step} onChange={setStep} />
      {last ? <LastMove communityId={communityId} move={last} onCorrected={() => setLast(null)} /> : null}
      <CodeEntry
        word={word}
        onCode={(code) =>
          scan(
            move,
            code,
            all.find((parcel) => parcel.code === code),
          )
        }
      />
      {toMove.length > 0 ? (
        <ActionButton look="second" onTap={() => setOpen(true)}>
          全部{word}，除了…（{toMove.length} 件）
        </ActionButton>
      ) : null}
      <Crates
        communityId={communityId}
        trip={trip}
        word={word}
        toMove={toMove}
        onMove={(parcels) => tick(move, parcels)}
      />
      <ParcelList name="waiting" title="等着装车" parcels={trip.waitingParcels} {...list} />
      <ParcelList
        name="aboard"
        title="在车上"
        parcels={trip.aboardParcels}
        {...list}
        onTap={(one) => void wrong(one)}
      />
      <ParcelList
        name="unloaded"
        title="已卸下"
        parcels={trip.unloadedParcels}
        {...list}
        onTap={(one) => void wrong(one)}
      />
      {isOpen ? (
        <MovesSheet
          word={word}
          parcels={toMove}
          onClose={() => setOpen(false)}
          onRecord={(parcels) => {
            tick(move, parcels);
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
