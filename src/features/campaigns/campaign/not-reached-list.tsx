import { View } from '@tarojs/components';
import { useState } from 'react';
import type { NotReached } from '@/contract/campaign-lists';
import type { Campaign } from '@/contract/campaigns';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { Table } from '@/components/table/table';
import type { Column } from '@/components/table/table-column';
import { Loaded } from '@/components/waiting/loaded';
import { nextActionWords } from '@/domain/campaign-words';
import { usePages } from '@/lib/answers/use-pages';
import { now } from '@/lib/phone/clock';
import { CellSheet } from './cell-sheet';
import { wordsOf } from './kind-words';
import { NotReachedMarks } from './not-reached-marks';
import { NoticeCellSheet } from './notice-cell-sheet';
import { Answer, NextStep, NotReachedRow } from './not-reached-row';
import { attemptWords, ownerWords, rowsOf, shownNames, type Shown } from './not-reached-words';

const columns: readonly Column<NotReached>[] = [
  { title: '住址', show: ({ placeLabel }) => placeLabel, sortBy: ({ placeLabel }) => placeLabel, width: 150 },
  { title: '户主', show: ({ householderName }) => householderName ?? '—', width: 64 },
  { title: '敲过几次', show: (row) => attemptWords(row, now()), sortBy: ({ attempts }) => attempts },
  {
    title: '下一步',
    show: (row) => <NextStep row={row} />,
    sortBy: ({ nextAction }) => nextActionWords[nextAction],
    width: 150,
  },
  { title: '谁去', show: ownerWords, sortBy: ownerWords, width: 130 },
  { title: '留意', show: (row) => <NotReachedMarks row={row} /> },
];

/** Of a notice: what is known of the household in place of the knocks. */
const toldColumns: readonly Column<NotReached>[] = [
  ...columns.filter(({ title }) => title === '住址' || title === '户主'),
  { title: '回应', show: (row) => <Answer row={row} />, width: 120 },
  ...columns.filter(({ title }) => title === '谁去' || title === '留意'),
];

const textOf = (row: NotReached): string =>
  [row.placeLabel, row.householderName, nextActionWords[row.nextAction], ownerWords(row)].join(' ');

/** Whom the campaign has not reached: silent ones on top, the others as one climbs. */
export function NotReachedList({ communityId, campaign }: { communityId: string; campaign: Campaign }) {
  const words = wordsOf(campaign.kind);
  const isTold = campaign.kind === 'notice';
  const [shown, setShown] = useState<Shown>('all');
  const [opened, setOpened] = useState<string | null>(null);
  const { answer, more, isFetchingMore } = usePages('campaigns.listNotReached', {
    communityId,
    campaignId: campaign.id,
    limit: 100,
  });
  const Cell = isTold ? NoticeCellSheet : CellSheet;
  const chosen = answer.data?.find(({ householdId }) => householdId === opened);
  return (
    <>
      <Loaded
        answer={answer}
        isEmpty={(rows) => rows.length === 0}
        empty={<MessageCard icon="check" title="一户不差" hint={words.none} />}
      >
        {(rows) => (
          <Card>
            <SectionTitle title={`还差 ${campaign.counts.open} 户`} hint={words.listHint} />
            <View className="not-reached__shown">
              <Choice options={shownNames} value={shown} onChange={setShown} />
            </View>
            <Table
              label={`${words.open}的户`}
              rows={rowsOf(rows, shown)}
              columns={isTold ? toldColumns : columns}
              keyOf={({ householdId }) => householdId}
              onOpen={({ householdId }) => setOpened(householdId)}
              filter={{ words: '房号、户主、下一步、谁去', textOf }}
              phone={(row) => (
                <NotReachedRow row={row} isTold={isTold} onOpen={() => setOpened(row.householdId)} />
              )}
              empty={<View className="secondary">没有这样的户</View>}
              more={more}
              isFetchingMore={isFetchingMore}
            />
          </Card>
        )}
      </Loaded>
      {chosen ? (
        <Cell
          communityId={communityId}
          campaignId={campaign.id}
          row={chosen}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}
