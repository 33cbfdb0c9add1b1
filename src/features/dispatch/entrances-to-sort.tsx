import type { SortingEntrance } from '@/contract/dispatch';
import { Card } from '@/components/card';
import { Pill } from '@/components/pill';
import { Row } from '@/components/row';
import { SectionTitle } from '@/components/section-title';
import { Table } from '@/components/table';
import type { Column } from '@/components/table-column';
import { go } from '@/lib/routes';
import { loadWords } from './load-words';
import { entranceWords } from './run-words';

const columns: readonly Column<SortingEntrance>[] = [
  { title: '单元', show: entranceWords, sortBy: entranceWords },
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

/** Entrances whose goods have come and lie unsorted: each opens its list of doors. */
export function EntrancesToSort({ entrances }: { entrances: readonly SortingEntrance[] }) {
  if (entrances.length === 0) return null;
  return (
    <Card>
      <SectionTitle title="待分拣" extra={`${entrances.length} 个单元`} />
      <Table
        label="待分拣的单元"
        rows={entrances}
        columns={columns}
        keyOf={({ entranceId }) => entranceId}
        onOpen={open}
        filter={{ words: '单元', textOf: entranceWords }}
        phone={(entrance) => (
          <Row
            title={entranceWords(entrance)}
            hint={`${entrance.households} 户 · ${loadWords(entrance.toSortLoad)}`}
            extra={<Pill tone="amber">{entrance.toSort} 件待分拣</Pill>}
            onTap={() => open(entrance)}
          />
        )}
      />
    </Card>
  );
}
