import type { NoticeEntrance } from '@/contract/notice-relay';
import { SectionTitle } from '@/components/cards/section-title';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { Table } from '@/components/table/table';
import type { Column } from '@/components/table/table-column';
import { Loaded } from '@/components/waiting/loaded';
import { useAnswer } from '@/lib/answers/use-answer';
import type { NoticeProps } from './notice-props';
import { captainWords, turnWords } from './relay-words';

const openWords = ({ open, cells }: NoticeEntrance): string =>
  open > 0 ? `还差 ${open} / ${cells} 户` : `${cells} 户都好了`;

const columns: readonly Column<NoticeEntrance>[] = [
  { title: '单元', show: ({ placeLabel }) => placeLabel, width: 130 },
  { title: '还差', show: openWords, sortBy: ({ open }) => open, width: 120 },
  { title: '轮到谁', show: turnWords, sortBy: ({ step }) => step ?? '' },
  { title: '楼长', show: captainWords, sortBy: captainWords, width: 110 },
];

/** Entrance by entrance: how many do not know yet, and who is to tell them. */
export function RelayCard({ communityId, notice }: NoticeProps) {
  const answer = useAnswer('notices.listNoticeEntrances', { communityId, noticeId: notice.id });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ rows }) => (
        <Card>
          <SectionTitle title="上门转告" hint="没回应的先由楼长去说，再是第二位楼长，最后是工作人员" />
          <Table
            label="各单元的转告"
            rows={rows}
            columns={columns}
            keyOf={({ entranceId }) => entranceId}
            phone={(row) => (
              <Row
                title={row.placeLabel}
                hint={`${turnWords(row)} · ${captainWords(row)}`}
                extra={openWords(row)}
              />
            )}
          />
        </Card>
      )}
    </Loaded>
  );
}
