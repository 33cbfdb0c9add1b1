import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Campaign } from '@/contract/campaigns';
import type { ComparedDoor } from '@/contract/round-copies';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { PagedTable } from '@/components/table/paged-table';
import type { Column } from '@/components/table/table-column';
import { Loaded } from '@/components/waiting/loaded';
import { usePages } from '@/lib/answers/use-pages';
import { sideWords } from './side-words';
import '../campaigns.scss';

interface Place {
  communityId: string;
  campaignId: string;
}

/** Two rounds door by door: what has changed since the one that is chosen. */
export function CompareScreen({ campaignId }: { campaignId: string }) {
  return (
    <Screen title="和另一次比" wide>
      <InCommunity>
        {({ communityId }) => <Compare communityId={communityId} campaignId={campaignId} />}
      </InCommunity>
    </Screen>
  );
}

const alone = <MessageCard title="还没有另一次可以比" hint="再走一遍以后，这里逐户看变化" />;
const others = (rows: readonly Campaign[], campaignId: string) => rows.filter(({ id }) => id !== campaignId);

function Compare(place: Place) {
  const { answer } = usePages('campaigns.listCampaigns', { communityId: place.communityId, limit: 100 });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Loaded answer={answer} isEmpty={(rows) => others(rows, place.campaignId).length === 0} empty={alone}>
      {(rows) => {
        const options = others(rows, place.campaignId).map(({ id, title }) => ({ value: id, label: title }));
        const other = chosen ?? options[0]?.value ?? '';
        return (
          <>
            <Card>
              <SectionTitle title="和哪一次比" />
              <Choice options={options} value={other} onChange={setChosen} />
            </Card>
            <Doors key={other} {...place} otherCampaignId={other} />
          </>
        );
      }}
    </Loaded>
  );
}

const shows = [
  { value: 'changes', label: '变了的户' },
  { value: 'all', label: '全部' },
] as const;

const columns: readonly Column<ComparedDoor>[] = [
  { title: '住址', show: ({ placeLabel }) => placeLabel, sortBy: ({ placeLabel }) => placeLabel },
  { title: '另一次', show: ({ other }) => sideWords(other), sortBy: ({ other }) => sideWords(other) },
  { title: '这一次', show: ({ one }) => sideWords(one), sortBy: ({ one }) => sideWords(one) },
];

function Doors(place: Place & { otherCampaignId: string }) {
  const [show, setShow] = useState<'changes' | 'all'>('changes');
  const pages = usePages('doorKnocks.compareRounds', { ...place, show, limit: 100 });
  return (
    <>
      <View className="not-reached__shown">
        <Choice options={shows} value={show} onChange={setShow} />
      </View>
      <PagedTable
        answer={pages.answer}
        more={pages.more}
        isFetchingMore={pages.isFetchingMore}
        label="逐户比"
        columns={columns}
        keyOf={({ householdId }) => householdId}
        filter={{ words: '房号', textOf: ({ placeLabel }) => placeLabel }}
        title={(rows) => (
          <SectionTitle title="逐户比" extra={`${rows.length}${pages.more ? ' 户以上' : ' 户'}`} />
        )}
        empty={<MessageCard icon="check" title="没有变化" hint="两次登记的都一样" />}
        phone={({ householdId, placeLabel, one, other }) => (
          <Row
            key={householdId}
            title={placeLabel}
            hint={`另一次：${sideWords(other)}；这一次：${sideWords(one)}`}
          />
        )}
      />
    </>
  );
}
