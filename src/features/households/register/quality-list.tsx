import type { ReactNode } from 'react';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Table } from '@/components/table/table';
import type { Column } from '@/components/table/table-column';
import type { EntranceQuality, RegisterGap } from '@/contract/register-lists';
import { gapNames } from '@/domain/register/register-words';
import { go } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';

const gaps: readonly RegisterGap[] = ['phone', 'residentCount', 'floor', 'nobodyButNotVacant'];

const open = ({ entranceId }: EntranceQuality, gap: RegisterGap | '' = '') =>
  go('captainEntranceRegister', { entranceId, gap });

const columns: readonly Column<EntranceQuality>[] = [
  { title: '单元', show: ({ placeLabel }) => placeLabel },
  {
    title: '户',
    show: ({ households }) => households,
    sortBy: (row) => row.households,
    isFigure: true,
    width: 85,
  },
  {
    title: '人',
    show: ({ residents }) => residents,
    sortBy: (row) => row.residents,
    isFigure: true,
    width: 85,
  },
  { title: '空户', show: ({ vacant }) => vacant, sortBy: (row) => row.vacant, isFigure: true, width: 85 },
  ...gaps.map((gap) => ({
    title: gapNames[gap],
    show: (row: EntranceQuality) => row[gap],
    sortBy: (row: EntranceQuality) => row[gap],
    isFigure: true,
    width: gap === 'nobodyButNotVacant' ? 150 : 105,
  })),
];

const lacks = (row: EntranceQuality): string =>
  gaps
    .filter((gap) => row[gap] > 0)
    .map((gap) => `${gapNames[gap]} ${row[gap]} 户`)
    .join(' · ');

const sum = (rows: readonly EntranceQuality[], key: 'households' | 'residents') =>
  rows.reduce((total, row) => total + row[key], 0);

interface Props {
  communityId: string;
  /** Comes with the list: before it, the list would push it away under the finger. */
  below?: ReactNode;
}

/** Every entrance with its numbers; what is missing opens as a list. */
export function QualityList({ communityId, below }: Props) {
  const answer = useAnswer('households.getRegisterQuality', { communityId });
  return (
    <Loaded
      answer={answer}
      isEmpty={({ rows }) => rows.length === 0}
      empty={
        <>
          <MessageCard icon="building" title="还没有您负责的单元" hint="请工作人员给您指定单元" />
          {below}
        </>
      }
    >
      {({ rows }) => (
        <>
          <Card>
            <SectionTitle
              title="各单元"
              extra={`${sum(rows, 'households')} 户 · ${sum(rows, 'residents')} 人`}
            />
            <Table
              label="各单元"
              rows={rows}
              columns={columns}
              keyOf={({ entranceId }) => entranceId}
              onOpen={(row) => open(row)}
              phone={(row) => (
                <Row
                  title={row.placeLabel}
                  hint={lacks(row) || '资料齐全'}
                  extra={`${row.households} 户 · ${row.residents} 人`}
                  onTap={() => open(row)}
                />
              )}
            />
          </Card>
          {below}
        </>
      )}
    </Loaded>
  );
}
