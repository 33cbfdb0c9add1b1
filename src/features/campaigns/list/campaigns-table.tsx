import { View } from '@tarojs/components';
import type { ComponentProps } from 'react';
import type { Campaign } from '@/contract/campaigns';
import { SectionTitle } from '@/components/cards/section-title';
import { PagedTable } from '@/components/table/paged-table';
import type { Column } from '@/components/table/table-column';
import { Progress } from '@/components/waiting/progress';
import { campaignKindNames } from '@/domain/campaign-words';
import { now } from '@/lib/phone/clock';
import { openCampaign, settledCells, whenWords } from '../campaign-facts';
import { CampaignState, stateOf } from './campaign-state';

function Done({ counts }: Campaign) {
  return (
    <>
      <View className="digits">
        {settledCells(counts)} / {counts.cells} 户
      </View>
      <Progress done={settledCells(counts)} of={counts.cells} label="已有结果的户数" />
    </>
  );
}

const households = (count: number): string => (count > 0 ? `${count} 户` : '—');

const columns: readonly Column<Campaign>[] = [
  { title: '行动', show: ({ title }) => title, sortBy: ({ title }) => title },
  { title: '哪一类', show: ({ kind }) => campaignKindNames[kind], sortBy: ({ kind }) => kind, width: 96 },
  {
    title: '进度',
    show: (one) => <Done {...one} />,
    sortBy: ({ counts }) => settledCells(counts),
    width: 150,
  },
  {
    title: '还差',
    show: ({ counts }) => households(counts.open),
    sortBy: ({ counts }) => counts.open,
    isFigure: true,
    width: 84,
  },
  {
    title: '对不上',
    show: ({ counts }) => households(counts.contested),
    sortBy: ({ counts }) => counts.contested,
    isFigure: true,
    width: 84,
  },
  { title: '时间', show: (one) => whenWords(one, now()), sortBy: ({ deadlineAt }) => deadlineAt, width: 150 },
  {
    title: '状态',
    show: (one) => <CampaignState campaign={one} now={now()} />,
    sortBy: (one) => stateOf(one, now()).word,
    width: 130,
  },
];

type Paged = Pick<
  ComponentProps<typeof PagedTable<Campaign>>,
  'answer' | 'more' | 'isFetchingMore' | 'empty'
>;

/** All campaigns at a desk, live ones first. */
export function CampaignsTable(props: Paged) {
  return (
    <PagedTable
      {...props}
      label="行动"
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={openCampaign}
      filter={{ words: '行动', textOf: ({ title }) => title }}
      title={(rows) => (
        <SectionTitle title="全部行动" extra={`${rows.length}${props.more ? ' 次以上' : ' 次'}`} />
      )}
    />
  );
}
