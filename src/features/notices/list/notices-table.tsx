import { View } from '@tarojs/components';
import type { ComponentProps } from 'react';
import type { NoticeRow } from '@/contract/notices';
import { SectionTitle } from '@/components/cards/section-title';
import { PagedTable } from '@/components/table/paged-table';
import type { Column } from '@/components/table/table-column';
import { Progress } from '@/components/waiting/progress';
import { noticeKindNames } from '@/domain/notice-words';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { isStruck, NoticeMarks, stateOf } from './notice-state';
import { reachWords, sendWords } from './notice-words';

const Reach = (notice: NoticeRow) => (
  <>
    <View className="digits">{reachWords(notice)}</View>
    {notice.counts ? (
      <Progress done={notice.counts.reached} of={notice.counts.cells} label="有回应的户数" />
    ) : null}
  </>
);

const columns: readonly Column<NoticeRow>[] = [
  {
    title: '公告',
    show: (one) => <View className={isStruck(one) ? 'notice-struck' : ''}>{one.title}</View>,
    sortBy: ({ title }) => title,
  },
  { title: '哪一类', show: ({ kind }) => noticeKindNames[kind], sortBy: ({ kind }) => kind, width: 96 },
  {
    title: '有回应',
    show: (one) => <Reach {...one} />,
    sortBy: ({ counts }) => counts?.reached ?? 0,
    width: 130,
  },
  {
    title: '还差',
    show: ({ counts }) => (counts && counts.open > 0 ? `${counts.open} 户` : '—'),
    sortBy: ({ counts }) => counts?.open ?? 0,
    isFigure: true,
    width: 80,
  },
  { title: '什么时候', show: (one) => sendWords(one, now()), sortBy: ({ sendAt }) => sendAt, width: 140 },
  { title: '谁写的', show: ({ writtenByName }) => writtenByName, width: 90 },
  {
    title: '状态',
    show: (one) => (
      <View className="notice-marks">
        <NoticeMarks notice={one} now={now()} />
      </View>
    ),
    sortBy: (one) => stateOf(one, now()).word,
    width: 170,
  },
];

type Paged = Pick<
  ComponentProps<typeof PagedTable<NoticeRow>>,
  'answer' | 'more' | 'isFetchingMore' | 'empty'
>;

/** All notices at a desk, the newest first. */
export function NoticesTable(props: Paged) {
  return (
    <PagedTable
      {...props}
      label="公告"
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={({ id }) => go('staffNotice', { noticeId: id })}
      filter={{ words: '公告', textOf: ({ title }) => title }}
      title={(rows) => (
        <SectionTitle title="全部公告" extra={`${rows.length}${props.more ? ' 条以上' : ' 条'}`} />
      )}
    />
  );
}
