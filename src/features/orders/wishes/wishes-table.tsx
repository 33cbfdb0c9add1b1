import { useState, type ComponentProps } from 'react';
import { PagedTable } from '@/components/table/paged-table';
import { Pill } from '@/components/words/pill';
import { SectionTitle } from '@/components/cards/section-title';
import type { Column } from '@/components/table/table-column';
import type { Wish, WishState } from '@/contract/wishes';
import { formatMoney } from '@/domain/money';
import { sinceWords } from '@/domain/requests';
import { wishStateNames } from '@/domain/wishes';
import { useNow } from '@/lib/phone/clock';
import { StaffWishSheet } from './staff-wish-sheet';
import { offerWords, wishTones } from './wish-words';

const turns: readonly WishState[] = ['waiting', 'priced', 'ordered', 'declined', 'withdrawn', 'lapsed'];
const foundWords = (wish: Wish): string => offerWords(wish) ?? wish.declineReason ?? '';

const columns: readonly Column<Wish>[] = [
  { title: '想要什么', show: ({ text }) => text, sortBy: ({ text }) => text },
  { title: '住址', show: ({ placeLabel }) => placeLabel, sortBy: ({ placeLabel }) => placeLabel, width: 170 },
  { title: '几份', show: ({ quantity }) => quantity, sortBy: ({ quantity }) => quantity, width: 90 },
  {
    title: '最多肯付',
    show: ({ mostFen }) => (mostFen === null ? '先问住户' : formatMoney(mostFen)),
    sortBy: ({ mostFen }) => mostFen ?? 0,
    width: 120,
  },
  {
    title: '已等',
    show: (wish) => <Waited wish={wish} />,
    sortBy: ({ createdAt }) => createdAt,
    width: 130,
  },
  { title: '答复', show: foundWords, onlyWide: true },
  {
    title: '状态',
    show: ({ state }) => <Pill tone={wishTones[state]}>{wishStateNames[state]}</Pill>,
    sortBy: ({ state }) => turns.indexOf(state),
    width: 120,
  },
];

function Waited({ wish }: { wish: Wish }) {
  return sinceWords(wish.createdAt, useNow(60_000));
}

const wordsOf = (wish: Wish): string =>
  [wish.text, wish.placeLabel, wishStateNames[wish.state], foundWords(wish)].join(' ');

type Paged = Pick<ComponentProps<typeof PagedTable<Wish>>, 'answer' | 'more' | 'isFetchingMore' | 'empty'>;

/** The wishes at a desk: sorted, searched and answered with the keyboard. */
export function WishesTable({ communityId, ...table }: Paged & { communityId: string }) {
  const [opened, setOpened] = useState<Wish | null>(null);
  return (
    <>
      <PagedTable
        {...table}
        label="想要的东西"
        columns={columns}
        keyOf={({ id }) => id}
        onOpen={setOpened}
        filter={{ words: '东西、住址', textOf: wordsOf }}
        title={(wishes) => (
          <SectionTitle title="想要的东西" extra={`${wishes.length}${table.more ? ' 样以上' : ' 样'}`} />
        )}
      />
      {opened ? (
        <StaffWishSheet communityId={communityId} wish={opened} onClose={() => setOpened(null)} />
      ) : null}
    </>
  );
}
