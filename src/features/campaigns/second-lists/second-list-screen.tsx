import { View } from '@tarojs/components';
import { useState } from 'react';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { PagedTable } from '@/components/table/paged-table';
import type { Column } from '@/components/table/table-column';
import { Loaded } from '@/components/waiting/loaded';
import { Pill } from '@/components/words/pill';
import type { ListedHousehold, SecondList } from '@/contract/second-lists';
import { useAnswer } from '@/lib/answers/use-answer';
import { usePages } from '@/lib/answers/use-pages';
import { now } from '@/lib/phone/clock';
import { ListHead, Unreadable } from './list-head';
import { ourWords, settledHint, shownOf, stateNames, theirWords, type Shown } from './list-words';
import { SettleSheet } from './settle-sheet';
import '../campaigns.scss';

interface Place {
  communityId: string;
  campaignId: string;
  listId: string;
}

/** One list beside ours: what differs, household by household, until each is settled. */
export function SecondListScreen(place: Omit<Place, 'communityId'>) {
  return (
    <Screen title="逐户核对" wide>
      <InCommunity>{({ communityId }) => <InScreen communityId={communityId} {...place} />}</InCommunity>
    </Screen>
  );
}

function InScreen(place: Place) {
  const answer = useAnswer('campaigns.getSecondList', place);
  return (
    <Loaded answer={answer} skeletonCards={2}>
      {(list) => (
        <>
          <ListHead list={list} />
          <Households {...place} list={list} />
          <Unreadable list={list} />
        </>
      )}
    </Loaded>
  );
}

const columns: readonly Column<ListedHousehold>[] = [
  { title: '房号', show: ({ placeLabel }) => placeLabel, sortBy: ({ placeLabel }) => placeLabel },
  { title: '哪里不同', show: ({ state }) => stateNames[state], width: 96 },
  { title: '这边', show: (row) => [row.ourName, ourWords(row)].filter(Boolean).join(' ') },
  { title: '那边', show: (row) => [row.theirName, theirWords(row)].filter(Boolean).join(' ') },
  { title: '结果', show: (row) => settledHint(row, now()) },
];

const emptyOf = (show: Shown) => (
  <MessageCard
    icon="check"
    title={show === 'waiting' ? '没有要核对的了' : '一户都没有'}
    hint={show === 'waiting' ? '不一样的地方都定下来了，报表里会写明' : '请换一类看'}
  />
);

function Households({ list, ...place }: Place & { list: SecondList }) {
  const [show, setShow] = useState<Shown>('waiting');
  const [opened, setOpened] = useState<ListedHousehold | null>(null);
  const pages = usePages('campaigns.listSecondListRows', { ...place, show, limit: 100 });
  return (
    <>
      <View className="not-reached__shown">
        <Choice options={shownOf(list)} value={show} onChange={setShow} />
      </View>
      <PagedTable
        answer={pages.answer}
        more={pages.more}
        isFetchingMore={pages.isFetchingMore}
        label="逐户核对"
        columns={columns}
        keyOf={({ rowNo }) => String(rowNo)}
        onOpen={setOpened}
        filter={{ words: '房号', textOf: ({ placeLabel }) => placeLabel }}
        title={() => <SectionTitle title="逐户核对" hint="点开一户，定哪边对" />}
        empty={emptyOf(show)}
        phone={(row) => <HouseholdRow row={row} onOpen={() => setOpened(row)} />}
      />
      {opened ? <SettleSheet {...place} row={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

const HouseholdRow = ({ row, onOpen }: { row: ListedHousehold; onOpen: () => void }) => (
  <Row
    title={row.placeLabel}
    hint={row.settled ? settledHint(row, now()) : `这边 ${ourWords(row)}，那边 ${theirWords(row)}`}
    extra={
      <Pill tone={row.state === 'agrees' || row.settled ? 'brand' : 'amber'}>{stateNames[row.state]}</Pill>
    }
    onTap={onOpen}
  />
);
