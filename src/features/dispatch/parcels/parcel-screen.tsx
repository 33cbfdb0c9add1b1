import { View } from '@tarojs/components';
import type { ParcelEvent } from '@/contract/parcels';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { formatClock, formatMoment } from '@/domain/beijing-time';
import { showSheetCode } from '@/domain/sheet-code';
import { useAnswer } from '@/lib/answers/use-answer';
import { now } from '@/lib/phone/clock';
import type { OutputOf } from '@/lib/wire/api';
import { PieceWords } from '../pieces/piece-words';
import { eventWords, whereWords } from './place-words';
import '../dispatch.scss';

/** One parcel: where it is, what is in it, and all that was said of it. */
export function ParcelScreen({ parcelCode }: { parcelCode: string }) {
  return (
    <Screen title="一件包裹">
      <InCommunity>
        {({ communityId }) => <OneParcel communityId={communityId} parcelCode={parcelCode} />}
      </InCommunity>
    </Screen>
  );
}

function OneParcel({ communityId, parcelCode }: { communityId: string; parcelCode: string }) {
  const answer = useAnswer('dispatch.getParcel', { communityId, parcelCode });
  return (
    <Loaded answer={answer}>
      {(parcel) => (
        <>
          <Head parcel={parcel} />
          <Card className="card--rows">
            <SectionTitle title="走过的每一步" />
            {parcel.events.map((event) => (
              <Row
                key={`${event.id} ${event.kind}`}
                title={eventWords(event)}
                hint={hintOf(event)}
                extra={formatMoment(event.happenedAt, now())}
              />
            ))}
          </Card>
        </>
      )}
    </Loaded>
  );
}

function Head({ parcel }: { parcel: OutputOf<'dispatch.getParcel'> }) {
  return (
    <Card>
      <Row
        title={parcel.placeLabel}
        hint={`${parcel.label} · ${showSheetCode(parcel.code)} · 第 ${parcel.nth} 包 / 共 ${parcel.ofMany} 包`}
        extra={whereWords(parcel)}
      />
      {parcel.pieces.length > 0 ? <PieceWords pieces={parcel.pieces} /> : <View>发放的一份</View>}
    </Card>
  );
}

const MINUTE_MS = 60_000;

const hintOf = ({ byName, happenedAt, heardAt, isWrong, correctsId }: ParcelEvent): string =>
  [
    byName ?? '',
    Date.parse(heardAt) - Date.parse(happenedAt) > MINUTE_MS ? `${formatClock(heardAt)} 才同步` : '',
    isWrong ? '记错了，不算' : '',
    correctsId && !isWrong ? '更正后的' : '',
  ]
    .filter(Boolean)
    .join(' · ');
