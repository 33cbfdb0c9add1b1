import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SortingEntrance } from '@/contract/dispatch';
import { ActionBar } from '@/components/action-bar';
import { ActionButton } from '@/components/action-button';
import { InCommunity } from '@/components/in-community';
import { Loaded } from '@/components/loaded';
import { MessageCard } from '@/components/message-card';
import { Screen } from '@/components/screen';
import { replaceWith } from '@/lib/routes';
import { useAction } from '@/lib/use-action';
import { useAnswer } from '@/lib/use-answer';
import { isTooHeavy, sumLoads } from '@/domain/load';
import { EntrancesSorted } from './entrances-sorted';
import { EntrancesToSort } from './entrances-to-sort';
import { loadWords, tooHeavyWords } from './load-words';
import { SortingPaper } from './sorting-paper';
import './dispatch.scss';

/** The transit station: which entrance has goods to sort, and which is ready to go on a run. */
export function SortingScreen() {
  return <InCommunity>{({ communityId }) => <Sorting communityId={communityId} />}</InCommunity>;
}

function Sorting({ communityId }: { communityId: string }) {
  const answer = useAnswer('dispatch.listSorting', { communityId }, { everyMs: 60_000 });
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const rows = answer.data?.rows ?? [];
  const chosen = rows.filter(({ entranceId, sorted }) => sorted > 0 && chosenIds.includes(entranceId));
  return (
    <Screen title="分拣" wide bottom={<LoadBar communityId={communityId} chosen={chosen} />}>
      <Loaded
        answer={answer}
        isEmpty={(all) => all.rows.length === 0}
        empty={<MessageCard title="现在没有要分拣的东西" hint="在采购里点“已到货”，东西就会出现在这里" />}
      >
        {(all) => (
          <View className="desk-grid">
            <SortingPaper communityId={communityId} entranceIds={all.rows.map((row) => row.entranceId)} />
            <EntrancesToSort entrances={all.rows.filter(({ toSort }) => toSort > 0)} />
            <EntrancesSorted
              entrances={all.rows.filter(({ sorted }) => sorted > 0)}
              chosenIds={chosenIds}
              onChoose={setChosenIds}
            />
          </View>
        )}
      </Loaded>
    </Screen>
  );
}

interface LoadBarProps {
  communityId: string;
  chosen: readonly SortingEntrance[];
}

function LoadBar({ communityId, chosen }: LoadBarProps) {
  const createRun = useAction('dispatch.createRun', () => replaceWith('staffRuns'));
  if (chosen.length === 0) return null;
  const pieces = chosen.reduce((sum, { sorted }) => sum + sorted, 0);
  const households = chosen.reduce((sum, { sortedHouseholds }) => sum + sortedHouseholds, 0);
  const load = sumLoads(chosen.map(({ sortedLoad }) => sortedLoad));
  const size = `已选 ${chosen.length} 个单元 · ${households} 户 · ${pieces} 件 · ${loadWords(load)}`;
  const entranceIds = chosen.map(({ entranceId }) => entranceId);
  return (
    <ActionBar
      note={
        <>
          <View>{size}</View>
          {isTooHeavy(load) ? <View className="too-heavy">{tooHeavyWords}</View> : null}
        </>
      }
    >
      <ActionButton
        size="bar"
        isRunning={createRun.isRunning}
        onTap={() => void createRun.run({ communityId, entranceIds })}
      >
        生成配送单
      </ActionButton>
    </ActionBar>
  );
}
