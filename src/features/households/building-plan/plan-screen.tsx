import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { Screen } from '@/components/page/screen';
import type { BuildingPlan } from '@/contract/places';
import { useSession } from '@/lib/session/session';
import { useAnswer } from '@/lib/answers/use-answer';
import { BuildingSheet } from './building-sheet';
import { EntranceSheet } from './entrance-sheet';
import { GroupList } from './group-list';
import { LevelSheet } from './level-sheet';
import { PlanBuildings } from './plan-buildings';
import { SlotsSheet } from './slots-sheet';
import '../households.scss';

/** 楼栋规划: buildings and entrances with captains, their level, and the phases, groups and stations they belong to. */
export function PlanScreen() {
  return <InCommunity>{({ communityId }) => <Plan communityId={communityId} />}</InCommunity>;
}

type Asking = 'level' | 'slots' | 'entrance' | null;

function Plan({ communityId }: { communityId: string }) {
  const answer = useAnswer('households.getBuildingPlan', { communityId });
  const { role } = useSession();
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<Asking>(null);
  const done = () => {
    setAsking(null);
    setChosenIds([]);
  };
  const isStaff = role === 'staff';
  const bar = isStaff ? <ChosenBar count={chosenIds.length} onAsk={setAsking} /> : null;
  return (
    <Screen title="楼栋规划" wide bottom={bar}>
      <Loaded answer={answer}>
        {(plan) => (
          <>
            <Content
              communityId={communityId}
              plan={plan}
              chosenIds={chosenIds}
              onChoose={setChosenIds}
              onAdd={() => setAsking('entrance')}
            />
            <LevelSheet
              communityId={communityId}
              buildingIds={chosenIds}
              isOpen={asking === 'level'}
              onClose={() => setAsking(null)}
              onDone={done}
            />
            <SlotsSheet
              communityId={communityId}
              buildings={plan.buildings.filter(({ id }) => chosenIds.includes(id))}
              stations={plan.groups.filter(({ kind }) => kind === 'station')}
              isOpen={asking === 'slots'}
              onClose={() => setAsking(null)}
              onDone={done}
            />
            <EntranceSheet communityId={communityId} isOpen={asking === 'entrance'} onClose={done} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

/** What can be done with the buildings that were chosen. */
function ChosenBar({ count, onAsk }: { count: number; onAsk: (asking: Asking) => void }) {
  if (count === 0) return null;
  return (
    <ActionBar note={`已选 ${count} 栋楼`}>
      <ActionButton size="bar" look="second" onTap={() => onAsk('slots')}>
        取物时段
      </ActionButton>
      <ActionButton size="bar" onTap={() => onAsk('level')}>
        管控等级
      </ActionButton>
    </ActionBar>
  );
}

interface ContentProps {
  communityId: string;
  plan: BuildingPlan;
  chosenIds: readonly string[];
  onChoose: (buildingIds: readonly string[]) => void;
  onAdd: () => void;
}

function Content({ communityId, plan, chosenIds, onChoose, onAdd }: ContentProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <View className="desk-grid">
      <PlanBuildings plan={plan} chosenIds={chosenIds} onChoose={onChoose} onOpen={setOpenId} onAdd={onAdd} />
      <GroupList communityId={communityId} plan={plan} />
      <BuildingSheet
        communityId={communityId}
        building={plan.buildings.find(({ id }) => id === openId) ?? null}
        onClose={() => setOpenId(null)}
      />
    </View>
  );
}
