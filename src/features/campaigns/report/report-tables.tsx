import type { RoundReport } from '@/contract/round-report';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Table } from '@/components/table/table';
import type { Column } from '@/components/table/table-column';
import { wayNames } from '@/domain/campaign-words';
import { knockNames } from '@/domain/knock-choices';
import { agreementWords, settledWords } from '@/domain/second-list-words';
import { figureNames, figureWords, frozenWords } from './report-words';

type Figure = RoundReport['figures'][number];
type Entrance = RoundReport['entrances'][number];
type Outcome = RoundReport['outcomes'][number];

const figureColumns: readonly Column<Figure>[] = [
  { title: '数', show: ({ name }) => figureNames[name] },
  { title: '现在', show: figureWords, isFigure: true, width: 100 },
];
const closedColumns: readonly Column<Figure>[] = [
  ...figureColumns,
  { title: '结束时', show: frozenWords, isFigure: true, width: 100 },
];

/** The totals, each with what it counts; after closing those of the end beside them. */
export function Totals({ report: { figures, campaign } }: { report: RoundReport }) {
  return (
    <Card>
      <SectionTitle title="总数" hint={campaign.closedAt ? '结束时的数不再变' : undefined} />
      <Table
        label="总数"
        rows={figures}
        columns={campaign.closedAt ? closedColumns : figureColumns}
        keyOf={({ name }) => name}
      />
    </Card>
  );
}

const households = (title: string, of: (row: Entrance) => number, onlyWide = false): Column<Entrance> => ({
  title,
  show: (row) => `${of(row)} 户`,
  sortBy: of,
  isFigure: true,
  onlyWide,
  width: 62,
});

const entranceColumns: readonly Column<Entrance>[] = [
  { title: '单元', show: ({ placeLabel }) => placeLabel, sortBy: ({ placeLabel }) => placeLabel },
  households('一共', ({ cells }) => cells),
  households('走到', ({ reached }) => reached),
  households('还差', ({ open }) => open),
  households('邻居说', ({ byNeighbour }) => byNeighbour, true),
];

/** Entrance by entrance, in walking order. */
export function Entrances({ report: { entrances } }: { report: RoundReport }) {
  return (
    <Card>
      <SectionTitle title="各单元" />
      <Table
        label="各单元"
        rows={entrances}
        columns={entranceColumns}
        keyOf={({ entranceId }) => entranceId}
      />
    </Card>
  );
}

const outcomeColumns: readonly Column<Outcome>[] = [
  { title: '结果', show: ({ outcome, way }) => `${knockNames[outcome]} · ${wayNames[way]}` },
  { title: '户', show: ({ households: count }) => `${count} 户`, isFigure: true, width: 76 },
  { title: '人', show: ({ people }) => `${people} 人`, isFigure: true, width: 76 },
];

/** What came of those that were reached, and how it was heard. */
export function Outcomes({ report: { outcomes } }: { report: RoundReport }) {
  if (outcomes.length === 0) return null;
  return (
    <Card>
      <SectionTitle title="怎么走到的" />
      <Table
        label="怎么走到的"
        rows={outcomes}
        columns={outcomeColumns}
        keyOf={({ outcome, way }) => `${outcome} ${way}`}
      />
    </Card>
  );
}

type List = RoundReport['secondLists'][number];

const listColumns: readonly Column<List>[] = [
  { title: '谁的名单', show: ({ whose }) => whose },
  { title: '一致', show: agreementWords, width: 150 },
  { title: '核对过', show: settledWords, isFigure: true, width: 84 },
];

/** What lists of somebody else agreed with, and how many differences are settled. */
export function SecondLists({ report: { secondLists } }: { report: RoundReport }) {
  if (secondLists.length === 0) return null;
  return (
    <Card>
      <SectionTitle title="和另一份名单核对" />
      <Table
        label="和另一份名单核对"
        rows={secondLists}
        columns={listColumns}
        keyOf={({ listId }) => listId}
      />
    </Card>
  );
}
