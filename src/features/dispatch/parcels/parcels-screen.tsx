import { useState } from 'react';
import type { ParcelPlace } from '@/contract/parcels';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { formatMoment } from '@/domain/beijing-time';
import { showSheetCode } from '@/domain/sheet-code';
import { useAnswer } from '@/lib/answers/use-answer';
import { usePages } from '@/lib/answers/use-pages';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { CodeEntry } from './code-entry';
import { placeNames, whereWords } from './place-words';
import '../dispatch.scss';

/** Where everything is: how many in each place, then one by one. */
export function ParcelsScreen() {
  return (
    <Screen title="包裹在哪" wide>
      <InCommunity>{({ communityId }) => <Parcels communityId={communityId} />}</InCommunity>
    </Screen>
  );
}

interface Filter {
  place?: ParcelPlace;
  stationId?: string;
  tripId?: string;
  words: string;
}

function Parcels({ communityId }: { communityId: string }) {
  const [filter, setFilter] = useState<Filter>({ words: '全部' });
  const counts = useAnswer('dispatch.countParcels', { communityId, at: null }, { everyMs: 60_000 });
  return (
    <>
      <Loaded
        answer={counts}
        skeletonCards={1}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <MessageCard icon="parcels" title="还没有包裹" hint="在分拣里点“分拣完成”，每户的东西就有标签了" />
        }
      >
        {({ rows, days }) => (
          <Card className="card--rows">
            <SectionTitle title="都在哪里" extra={`送完的只算 ${days} 天内的`} />
            {rows.map((row) => {
              const words = row.name ?? placeNames[row.place];
              const { place, stationId, tripId } = row;
              return (
                <Row
                  key={`${place} ${stationId ?? tripId ?? ''}`}
                  title={words}
                  hint={`${row.households} 户 · 最早 ${formatMoment(row.oldestAt, now())}`}
                  extra={`${row.parcels} 件`}
                  onTap={() =>
                    setFilter({
                      ...{ place, words },
                      ...(stationId ? { stationId } : {}),
                      ...(tripId ? { tripId } : {}),
                    })
                  }
                />
              );
            })}
          </Card>
        )}
      </Loaded>
      <CodeEntry word="查一件" onCode={(parcelCode) => go('staffParcel', { parcelCode })} />
      <ParcelRows communityId={communityId} filter={filter} />
    </>
  );
}

function ParcelRows({ communityId, filter }: { communityId: string; filter: Filter }) {
  const { words, ...where } = filter;
  const { answer, more, isFetchingMore } = usePages('dispatch.listParcels', { communityId, ...where });
  return (
    <>
      <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={null}>
        {(rows) => (
          <Card className="card--rows">
            <SectionTitle title={words} />
            {rows.map((parcel) => (
              <Row
                key={parcel.id}
                title={parcel.placeLabel}
                hint={`${parcel.label} · ${showSheetCode(parcel.code)} · ${whereWords(parcel)}`}
                extra={formatMoment(parcel.since, now())}
                onTap={() => go('staffParcel', { parcelCode: parcel.code })}
              />
            ))}
          </Card>
        )}
      </Loaded>
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </>
  );
}
