import { View } from '@tarojs/components';
import type { SortingEntrance } from '@/contract/dispatch';
import type { LyingAt } from '@/contract/lying';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import { go, replaceWith } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { useAnswer } from '@/lib/answers/use-answer';
import { useDesk } from '@/lib/session/use-desk';
import { isTooHeavy, sumLoads } from '@/domain/load';
import { sumByPlace } from '@/domain/lying';
import { staysWords } from '@/domain/stays-words';
import type { OutputOf } from '@/lib/wire/api';
import { EntrancesSorted, householdsGoing, isWhole } from './entrances-sorted';
import { liesHere } from './lying-here';
import { FromPlace } from '../runs/from-place';
import { EntrancesToSort } from './entrances-to-sort';
import { loadWords, tooHeavyWords } from '../pieces/load-words';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { violationWords } from '../plans/plan-words';
import { SortingPaper, SortingPrints } from './sorting-paper';
import { useTicks } from './use-ticks';
import '../dispatch.scss';

/** The transit station: which entrance has goods to sort, and which is ready to go on a run. */
export function SortingScreen() {
  return <InCommunity>{({ communityId }) => <Sorting communityId={communityId} />}</InCommunity>;
}

function Sorting({ communityId }: { communityId: string }) {
  const answer = useAnswer('dispatch.listSorting', { communityId }, { everyMs: 60_000 });
  const ready = (answer.data?.rows ?? []).filter((row) => row.sorted > 0);
  const places = sumByPlace(ready.flatMap(({ lies = [] }) => lies));
  const { from, ticks, tick, leaveFrom } = useTicks(places);
  const sorted = ready.filter((row) => liesHere(row, from));
  const toDoor = sorted.filter(({ sortedToDoor }) => sortedToDoor > 0);
  const toFetch = sorted.filter((row) => row.sortedHouseholds > row.sortedToDoor);
  const among = (rows: readonly SortingEntrance[], ids: readonly string[]) =>
    rows.filter(({ entranceId }) => ids.includes(entranceId));
  return (
    <Screen
      title="分拣"
      wide
      bottom={
        <LoadBar
          communityId={communityId}
          chosen={among(toDoor, ticks.toDoor)}
          fetching={among(toFetch, ticks.pickUp)}
          from={from}
        />
      }
    >
      <Loaded
        answer={answer}
        isEmpty={(all) => all.rows.length === 0}
        empty={<MessageCard title="现在没有要分拣的东西" hint="在采购里点“已到货”，东西就会出现在这里" />}
      >
        {(all) => (
          <>
            <ToSort communityId={communityId} all={all.rows} />
            <FromPlace places={places} from={from} onChange={leaveFrom} />
            {toDoor.length > 0 ? (
              <Buttons>
                <ActionButton look="soft" onTap={() => go('staffPlanRuns')}>
                  让系统排一排谁送哪家
                </ActionButton>
              </Buttons>
            ) : null}
            <EntrancesSorted
              kind="toDoor"
              from={from}
              entrances={toDoor}
              chosenIds={ticks.toDoor}
              onChoose={(ids) => tick('toDoor', ids)}
            />
            <EntrancesSorted
              kind="pickUp"
              from={from}
              entrances={toFetch}
              chosenIds={ticks.pickUp}
              onChoose={(ids) => tick('pickUp', ids)}
            />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

/** What is to be sorted, with its papers: at a desk in the head of the table, else in a card above. */
function ToSort({ communityId, all }: { communityId: string; all: readonly SortingEntrance[] }) {
  const entrances = all.filter(({ toSort }) => toSort > 0);
  const isInHead = useDesk() && entrances.length > 0;
  const paper = { communityId, entranceIds: all.map(({ entranceId }) => entranceId) };
  return (
    <>
      {isInHead ? null : <SortingPaper {...paper} />}
      <EntrancesToSort
        communityId={communityId}
        entrances={entrances}
        prints={isInHead ? <SortingPrints {...paper} /> : undefined}
      />
    </>
  );
}

/** What the planner's check says of a run that was made by hand, and what of it stays elsewhere. */
async function tellOf({ violations = [], stays = [] }: OutputOf<'dispatch.createRun'>): Promise<void> {
  const words = [...(stays.length > 0 ? [staysWords(stays)] : []), ...violations.map(violationWords)];
  if (words.length > 0) await sayAloud(`已经装好。请留意：${words.join('；')}`);
}

interface LoadBarProps {
  communityId: string;
  /** What is brought, and what is fetched. */
  chosen: readonly SortingEntrance[];
  fetching: readonly SortingEntrance[];
  from: LyingAt | undefined;
}

/** '已选 2 个单元 · 9 户'; without the sum where one is not known. */
function sizeWords(households: readonly (number | null)[]): string {
  const sum = households.reduce((all, one) => (all === null || one === null ? null : all + one), 0);
  return [`已选 ${households.length} 个单元`, sum === null ? '' : `${sum} 户`].filter(Boolean).join(' · ');
}

/** Makes a run of what was chosen; first what is brought, then what is fetched. */
function LoadBar({ communityId, chosen, fetching, from }: LoadBarProps) {
  const createRun = useAction(
    'dispatch.createRun',
    (made) => void tellOf(made).then(() => replaceWith('staffRuns')),
  );
  const kind = chosen.length > 0 ? 'toDoor' : 'pickUp';
  const going = kind === 'toDoor' ? chosen : fetching;
  if (going.length === 0) return null;
  const households = going.map((entrance) => householdsGoing(entrance, { kind, from }));
  const isAll = going.every((entrance) => isWhole(entrance, { kind, from }));
  const load = sumLoads(going.map(({ sortedLoad }) => sortedLoad));
  const pieces = going.reduce((sum, { sorted }) => sum + sorted, 0);
  const size = sizeWords(households);
  const entranceIds = going.map(({ entranceId }) => entranceId);
  const whence = from ? { fromStationId: from.stationId } : {};
  return (
    <ActionBar
      note={
        <>
          <View>{isAll ? `${size} · ${pieces} 件 · ${loadWords(load)}` : size}</View>
          {kind === 'toDoor' && isAll && isTooHeavy(load) ? (
            <View className="too-heavy">{tooHeavyWords}</View>
          ) : null}
        </>
      }
    >
      <ActionButton
        size="bar"
        isRunning={createRun.isRunning}
        onTap={() => void createRun.run({ communityId, entranceIds, kind, ...whence })}
      >
        {kind === 'toDoor' ? '生成配送单' : '开始取货，通知住户'}
      </ActionButton>
    </ActionBar>
  );
}
