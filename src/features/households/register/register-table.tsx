import type { ComponentProps, ReactNode } from 'react';
import { PagedTable } from '@/components/table/paged-table';
import { SectionTitle } from '@/components/cards/section-title';
import type { Column } from '@/components/table/table-column';
import type { RegisterRow } from '@/contract/register-lists';
import { openHousehold, RegisterRowOf } from './register-row';
import { careWords, countWords, gapWords } from './register-words';

interface Props extends Pick<
  ComponentProps<typeof PagedTable<RegisterRow>>,
  'answer' | 'more' | 'isFetchingMore'
> {
  title: string;
  empty: ReactNode;
}

const dash = (text: string | null) => (text === null || text === '' ? '—' : text);

const columns: readonly Column<RegisterRow>[] = [
  { title: '住址', show: ({ placeLabel }) => placeLabel, sortBy: ({ placeLabel }) => placeLabel, width: 200 },
  { title: '户主', show: ({ householderName }) => dash(householderName), width: 110 },
  { title: '人数', show: countWords, sortBy: ({ residentCount }) => residentCount ?? -1, width: 90 },
  { title: '电话', show: ({ phone }) => dash(phone), width: 140 },
  { title: '关爱', show: (row) => dash(careWords(row)) },
  { title: '还缺', show: (row) => dash(gapWords(row)), sortBy: ({ gaps }) => gaps.length, width: 150 },
];

/** Households as the register lists them, names and phones masked; each opens its card. */
export function RegisterTable({ title, ...table }: Props) {
  return (
    <PagedTable
      {...table}
      label={title}
      columns={columns}
      keyOf={({ householdId }) => householdId}
      onOpen={openHousehold}
      title={(rows) => (
        <SectionTitle title={title} extra={`${rows.length}${table.more ? ' 户以上' : ' 户'}`} />
      )}
      phone={(row) => <RegisterRowOf row={row} title={row.placeLabel} />}
    />
  );
}
