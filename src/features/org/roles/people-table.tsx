import { View } from '@tarojs/components';
import type { ComponentProps } from 'react';
import { PagedTable } from '@/components/table/paged-table';
import { SectionTitle } from '@/components/cards/section-title';
import type { Column } from '@/components/table/table-column';
import { now } from '@/lib/phone/clock';
import { GrantState } from './person-card';
import { grantHistory, type ListedGrant } from './grant-words';
import { PersonActions } from './person-actions';
import { roleNames } from '@/domain/role-names';

type Paged = Pick<
  ComponentProps<typeof PagedTable<ListedGrant>>,
  'answer' | 'more' | 'isFetchingMore' | 'empty'
>;

const columns: readonly Column<ListedGrant>[] = [
  { title: '称呼', show: ({ name }) => name, sortBy: ({ name }) => name, width: 120 },
  {
    title: '身份',
    show: ({ role }) => roleNames[role],
    sortBy: ({ role }) => roleNames[role],
    width: 90,
  },
  {
    title: '在哪里，谁给的',
    show: (grant) => <Place grant={grant} />,
    sortBy: ({ placeLabel }) => placeLabel,
  },
  { title: '状态', show: (grant) => <GrantState grant={grant} />, sortBy: ({ state }) => state, width: 90 },
];

function Place({ grant }: { grant: ListedGrant }) {
  return (
    <>
      <View>{grant.placeLabel}</View>
      <View className="secondary">{grantHistory(grant, now())}</View>
    </>
  );
}

/** Who does what, at a desk: sorted, ended or handed over in place. */
export function PeopleTable({ communityId, ...table }: Paged & { communityId: string }) {
  const deeds: Column<ListedGrant> = {
    title: '办理',
    show: (grant) => <PersonActions communityId={communityId} grant={grant} />,
    width: 280,
  };
  return (
    <PagedTable
      {...table}
      label="人员"
      columns={[...columns, deeds]}
      keyOf={({ id }) => id}
      title={(grants) => (
        <SectionTitle title="人员" extra={`${grants.length}${table.more ? ' 个身份以上' : ' 个身份'}`} />
      )}
    />
  );
}
