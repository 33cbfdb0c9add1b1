import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { SortingEntrance } from '@/contract/dispatch';
import { entranceLabel } from '@/domain/place-words';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Table } from '@/components/table/table';
import type { Column } from '@/components/table/table-column';
import { askFirst } from '@/lib/forms/ask-first';
import { go } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { loadWords } from '../pieces/load-words';

const columns: readonly Column<SortingEntrance>[] = [
  { title: '单元', show: entranceLabel, sortBy: entranceLabel },
  {
    title: '户',
    show: ({ households }) => households,
    sortBy: ({ households }) => households,
    isFigure: true,
  },
  {
    title: '重量',
    show: ({ toSortLoad }) => loadWords(toSortLoad),
    sortBy: ({ toSortLoad }) => toSortLoad.grams,
    isFigure: true,
  },
  { title: '待分拣', show: ({ toSort }) => `${toSort} 件`, sortBy: ({ toSort }) => toSort, isFigure: true },
];

const open = ({ entranceId }: SortingEntrance) => go('staffSortingEntrance', { entranceId });

interface Props {
  communityId: string;
  entrances: readonly SortingEntrance[];
}

/** Entrances whose goods have come and lie unsorted: each opens its list of doors. `prints`: at a desk, in the head. */
export function EntrancesToSort({ prints, ...props }: Props & { prints?: ReactNode }) {
  const { entrances } = props;
  const size = `${entrances.length} 个单元`;
  if (entrances.length === 0) return null;
  return (
    <Card>
      {prints ? (
        <SectionTitle title="待分拣" hint={size} extra={<View className="sorting-prints">{prints}</View>} />
      ) : (
        <SectionTitle title="待分拣" extra={size} />
      )}
      <Table
        label="待分拣的单元"
        rows={entrances}
        columns={columns}
        keyOf={({ entranceId }) => entranceId}
        onOpen={open}
        filter={{ words: '单元', textOf: entranceLabel }}
        phone={(entrance) => (
          <Row
            title={entranceLabel(entrance)}
            hint={`${entrance.households} 户 · ${loadWords(entrance.toSortLoad)}`}
            extra={<Pill tone="amber">{entrance.toSort} 件待分拣</Pill>}
            onTap={() => open(entrance)}
          />
        )}
      />
      {entrances.length > 1 ? <AllSorted {...props} /> : null}
    </Card>
  );
}

/** A hundred entrances at once: what the server takes (contract/dispatch.ts). */
const MOST = 100;

/** Everything that has come lies ready: one tap for all entrances, after a question that says how much that is. */
function AllSorted({ communityId, entrances }: Props) {
  const sort = useAction('dispatch.markSorted');
  const some = entrances.slice(0, MOST);
  const pieces = some.reduce((sum, { toSort }) => sum + toSort, 0);
  const take = async () => {
    const content = `${some.length} 个单元共 ${pieces} 件，都按户分好了吗？`;
    if (await askFirst({ content, yes: '都分好了' }))
      await sort.run({ communityId, entranceIds: some.map(({ entranceId }) => entranceId) });
  };
  return (
    <Buttons>
      <ActionButton look="soft" isRunning={sort.isRunning} onTap={() => void take()}>
        {some.length} 个单元都分拣完成
      </ActionButton>
    </Buttons>
  );
}
