import { View } from '@tarojs/components';
import type { ComponentProps } from 'react';
import type { RunState, RunSummary } from '@/contract/dispatch';
import { PagedTable } from '@/components/table/paged-table';
import { Pill } from '@/components/words/pill';
import { Progress } from '@/components/waiting/progress';
import { SectionTitle } from '@/components/cards/section-title';
import type { Column } from '@/components/table/table-column';
import { formatMoment } from '@/domain/beijing-time';
import { now } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { loadWords } from '../pieces/load-words';
import { buildingWords, runStateOf, stationWords } from './run-words';

/** Where a run goes, or at which station it is fetched. */
const whereWords = (run: RunSummary): string =>
  run.kind === 'pickUp' ? `${buildingWords(run)} 到${stationWords(run)}取` : buildingWords(run);

const turns: readonly RunState[] = ['open', 'accepted', 'departed', 'finished'];

const columns: readonly Column<RunSummary>[] = [
  { title: '配送单', show: ({ label }) => label, sortBy: ({ label }) => label, width: 84 },
  { title: '去哪', show: whereWords, sortBy: whereWords },
  {
    title: '谁送',
    show: ({ volunteerName }) => volunteerName ?? '—',
    sortBy: ({ volunteerName }) => volunteerName ?? '',
    width: 84,
  },
  { title: '户', show: (run) => <Doors run={run} />, sortBy: ({ households }) => households, width: 84 },
  {
    title: '件',
    show: ({ pieces }) => pieces,
    sortBy: ({ pieces }) => pieces,
    isFigure: true,
    width: 56,
  },
  {
    title: '重量',
    show: ({ load }) => loadWords(load),
    sortBy: ({ load }) => load.grams,
    width: 104,
  },
  {
    title: '生成',
    show: ({ createdAt }) => formatMoment(createdAt, now()),
    sortBy: ({ createdAt }) => createdAt,
    width: 112,
  },
  {
    title: '状态',
    show: (run) => <Pill tone={runStateOf(run).tone}>{runStateOf(run).word}</Pill>,
    sortBy: ({ state }) => turns.indexOf(state),
    width: 100,
  },
];

function Doors({ run }: { run: RunSummary }) {
  if (run.state !== 'departed') return <View className="digits">{run.households} 户</View>;
  return (
    <>
      <View className="digits">
        {run.settled} / {run.households} 户
      </View>
      <Progress done={run.settled} of={run.households} label="已有结果的户数" />
    </>
  );
}

const wordsOf = (run: RunSummary): string =>
  [run.label, buildingWords(run), run.volunteerName, runStateOf(run).word].join(' ');

type Props = Pick<
  ComponentProps<typeof PagedTable<RunSummary>>,
  'answer' | 'more' | 'isFetchingMore' | 'empty'
>;

/** All runs at a desk, newest first: where each goes, who carries it, how far it has come. */
export function RunsTable(props: Props) {
  return (
    <PagedTable
      {...props}
      label="配送单"
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={({ id }) => go('volunteerRun', { runId: id })}
      filter={{ words: '楼栋、志愿者、单号', textOf: wordsOf }}
      title={(runs) => (
        <SectionTitle title="全部配送单" extra={`${runs.length}${props.more ? ' 趟以上' : ' 趟'}`} />
      )}
    />
  );
}
