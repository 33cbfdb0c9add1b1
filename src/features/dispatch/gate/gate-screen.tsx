import { useState } from 'react';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Row } from '@/components/cards/row';
import { Screen } from '@/components/page/screen';
import { SectionTitle } from '@/components/cards/section-title';
import type { GateParcel } from '@/contract/gate';
import { gateKindNames } from '@/domain/gate';
import { waitingWords } from '@/domain/requests';
import { useAction } from '@/lib/answers/use-action';
import { usePages } from '@/lib/answers/use-pages';
import { useNow } from '@/lib/phone/clock';
import { FetchSheet } from './fetch-sheet';
import { HandOverSheet } from './hand-over-sheet';
import { RegisterSheet } from './register-sheet';
import { Shifts } from './shifts';
import { TakeSheet } from './take-sheet';
import '../dispatch.scss';

type Open = 'register' | 'handOver' | 'take' | null;

/** What couriers have left at the gate: medicine first, each with how long it waits. */
export function GateScreen() {
  return <InCommunity>{({ communityId }) => <Gate communityId={communityId} />}</InCommunity>;
}

function Gate({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('dispatch.listGateParcels', { communityId });
  const [open, setOpen] = useState<Open>(null);
  const [fetched, setFetched] = useState<GateParcel | null>(null);
  const rows = answer.data ?? [];
  const lying = {
    ...{ communityId, more, isFetchingMore },
    waiting: rows.filter(({ state }) => state === 'waiting'),
    onClose: () => setOpen(null),
  };
  return (
    <Screen
      title="门口快递"
      wide
      bottom={
        <ActionBar>
          <ActionButton size="bar" look="soft" onTap={() => setOpen('handOver')}>
            交班
          </ActionButton>
          <ActionButton size="bar" onTap={() => setOpen('register')}>
            登记一件
          </ActionButton>
        </ActionBar>
      }
    >
      <Loaded
        answer={answer}
        isEmpty={(all) => all.length === 0}
        empty={<MessageCard title="门口没有快递" hint="快递员放下东西，就点“登记一件”，住户会收到消息" />}
      >
        {(all) => (
          <Card className="card--rows">
            <SectionTitle title="在门口的" hint="药排在最前面" extra={`${all.length}${more ? '+' : ''} 件`} />
            {all.map((parcel) => (
              <ParcelRow
                key={parcel.id}
                communityId={communityId}
                parcel={parcel}
                onFetched={() => setFetched(parcel)}
              />
            ))}
            {lying.waiting.length > 0 ? (
              <ActionButton look="second" onTap={() => setOpen('take')}>
                跟一趟车送上门
              </ActionButton>
            ) : null}
          </Card>
        )}
      </Loaded>
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
      <Shifts communityId={communityId} />
      {open === 'register' ? <RegisterSheet communityId={communityId} onClose={() => setOpen(null)} /> : null}
      {open === 'handOver' ? <HandOverSheet {...lying} /> : null}
      {open === 'take' ? <TakeSheet {...lying} /> : null}
      <FetchSheet communityId={communityId} parcel={fetched} onClose={() => setFetched(null)} />
    </Screen>
  );
}

interface RowProps {
  communityId: string;
  parcel: GateParcel;
  onFetched: () => void;
}

function ParcelRow({ communityId, parcel, onFetched }: RowProps) {
  const now = useNow(60_000);
  const find = useAction('dispatch.findGateParcel');
  const { id, placeLabel, kind, liesAt, state, runLabel, registeredAt } = parcel;
  const where = state === 'onRun' ? `${runLabel ?? ''} 在送` : state === 'missing' ? '交班时没找到' : liesAt;
  return (
    <Row
      title={`${placeLabel} ${gateKindNames[kind]}`}
      hint={`${where} · ${waitingWords(registeredAt, now)}`}
      extra={
        <>
          {state === 'missing' ? (
            <ActionButton
              look="second"
              isRunning={find.isRunning}
              onTap={() => void find.run({ communityId, parcelId: id })}
            >
              找到了
            </ActionButton>
          ) : null}
          {state === 'onRun' ? null : (
            <ActionButton look="soft" onTap={onFetched}>
              取走
            </ActionButton>
          )}
        </>
      }
    />
  );
}
