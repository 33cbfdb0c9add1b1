import { View } from '@tarojs/components';
import type { RunSummary, SortingEntrance } from '@/contract/dispatch';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { Pill } from '@/components/words/pill';
import { Row } from '@/components/cards/row';
import { countOf } from '@/domain/to-do';
import { go } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';
import { useToDo } from '@/lib/answers/use-to-do';

/** What lies at the station and what is on its way, each with the door to its desk. */
export function GoodsToMove({ communityId }: { communityId: string }) {
  return (
    <Card className="card--rows">
      <Sorting communityId={communityId} />
      <Runs communityId={communityId} />
    </Card>
  );
}

function Sorting({ communityId }: { communityId: string }) {
  const answer = useAnswer('dispatch.listSorting', { communityId }, { everyMs: 60_000 });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ rows }) => (
        <>
          <Row
            title="待分拣"
            extra={<Amount {...sumOf(rows, ({ toSort }) => toSort)} />}
            onTap={() => go('staffSorting')}
          />
          <Row
            title="已分拣，等装车"
            extra={<Amount {...sumOf(rows, ({ sorted }) => sorted)} />}
            onTap={() => go('staffSorting')}
          />
        </>
      )}
    </Loaded>
  );
}

function sumOf(rows: readonly SortingEntrance[], piecesOf: (row: SortingEntrance) => number) {
  const some = rows.filter((row) => piecesOf(row) > 0);
  return { entrances: some.length, pieces: some.reduce((sum, row) => sum + piecesOf(row), 0) };
}

function Amount({ entrances, pieces }: { entrances: number; pieces: number }) {
  if (entrances === 0) return <Pill tone="grey">没有</Pill>;
  return (
    <Pill tone="amber">
      {entrances} 个单元 · {pieces} 件
    </Pill>
  );
}

function Runs({ communityId }: { communityId: string }) {
  const answer = useAnswer('dispatch.listRuns', { communityId, limit: 100 }, { everyMs: 60_000 });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ rows }) => <Row title="配送单" extra={<RunCounts runs={rows} />} onTap={() => go('staffRuns')} />}
    </Loaded>
  );
}

/** What the menu counts beside 配送单 is here by its parts: runs that nobody has taken, and what was brought back. */
function RunCounts({ runs }: { runs: readonly RunSummary[] }) {
  const back = countOf(useToDo(), ['backCold', 'back']).count;
  const open = runs.filter(({ state }) => state === 'open').length;
  const taken = runs.filter(({ state }) => state === 'accepted' || state === 'departed').length;
  if (open + taken + back === 0) return <Pill tone="grey">没有</Pill>;
  return (
    <View className="run-counts">
      {open > 0 ? <Pill tone="amber">等人来送 {open} 趟</Pill> : null}
      {taken > 0 ? <Pill>在送 {taken} 趟</Pill> : null}
      {back > 0 ? <Pill tone="amber">带回 {back} 户</Pill> : null}
    </View>
  );
}
