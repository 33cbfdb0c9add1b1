import { useState } from 'react';
import type { ParcelPlace } from '@/contract/lying';
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
import type { OutputOf } from '@/lib/wire/api';
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

const everywhere: Filter = { words: '全部' };

type Counts = OutputOf<'dispatch.countParcels'>;

const filterOf = ({ place, stationId, tripId, name }: Counts['rows'][number]): Filter => ({
  ...{ place, words: name ?? placeNames[place] },
  ...(stationId ? { stationId } : {}),
  ...(tripId ? { tripId } : {}),
});

const keyOf = ({ place, stationId, tripId }: Filter): string => `${place ?? ''} ${stationId ?? tripId ?? ''}`;

function Parcels({ communityId }: { communityId: string }) {
  const [filter, setFilter] = useState(everywhere);
  const counts = useAnswer('dispatch.countParcels', { communityId, at: null }, { everyMs: 60_000 });
  return (
    <>
      <CodeEntry word="查一件" onCode={(parcelCode) => go('staffParcel', { parcelCode })} />
      <Loaded
        answer={counts}
        skeletonCards={1}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <MessageCard icon="parcels" title="还没有包裹" hint="在分拣里点“分拣完成”，每户的东西就有标签了" />
        }
      >
        {(counted) => <Places {...counted} chosen={filter} onChoose={setFilter} />}
      </Loaded>
      <ParcelRows communityId={communityId} filter={filter} />
    </>
  );
}

interface PlacesProps extends Counts {
  chosen: Filter;
  onChoose: (filter: Filter) => void;
}

/** All of them first, then each place; what is listed below is marked. */
function Places({ rows, days, chosen, onChoose }: PlacesProps) {
  const pieces = (filter: Filter, parcels: number) =>
    keyOf(filter) === keyOf(chosen) ? `${parcels} 件 · 正在看` : `${parcels} 件`;
  const all = rows.reduce((sum, { parcels }) => sum + parcels, 0);
  return (
    <Card className="card--rows">
      <SectionTitle title="都在哪里" extra={`送完的只算 ${days} 天内的`} />
      <Row title="全部" extra={pieces(everywhere, all)} onTap={() => onChoose(everywhere)} />
      {rows.map((row) => {
        const filter = filterOf(row);
        return (
          <Row
            key={keyOf(filter)}
            title={filter.words}
            hint={`${row.households} 户 · 最早 ${formatMoment(row.oldestAt, now())}`}
            extra={pieces(filter, row.parcels)}
            onTap={() => onChoose(filter)}
          />
        );
      })}
    </Card>
  );
}

const noneHere = <MessageCard icon="parcels" title="这里现在没有包裹" hint="点“全部”看都在哪里" />;

function ParcelRows({ communityId, filter }: { communityId: string; filter: Filter }) {
  const { words, ...where } = filter;
  const { answer, more, isFetchingMore } = usePages('dispatch.listParcels', { communityId, ...where });
  return (
    <>
      <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={filter.place ? noneHere : null}>
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
