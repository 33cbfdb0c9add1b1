import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { LevelPill } from '@/components/words/level-pill';
import { Sheet } from '@/components/forms/sheet';
import { TextField } from '@/components/forms/text-field';
import type { PlannedBuilding } from '@/contract/places';
import { nextLevelWords } from '@/domain/control-level';
import { buildingName, entranceLabel, entranceName } from '@/domain/place-words';
import { askFirst } from '@/lib/forms/ask-first';
import { now } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import { useAction } from '@/lib/answers/use-action';
import { slotsWords } from './plan-words';

interface Props {
  communityId: string;
  building: PlannedBuilding | null;
  onClose: () => void;
}

/** One building: what it and its entrances are called, who is captain, what is about to change. */
export function BuildingSheet({ communityId, building, onClose }: Props) {
  const first = building?.entrances[0];
  return (
    <Sheet
      title={building ? buildingName(building.buildingNo) : ''}
      isOpen={building !== null}
      onClose={onClose}
      bottom={
        first ? (
          <ActionButton
            size="bar"
            onTap={() => {
              onClose();
              go('staffBoard', { entranceId: first.id });
            }}
          >
            看这栋楼每一户
          </ActionButton>
        ) : null
      }
    >
      {building ? <Facts key={building.id} communityId={communityId} building={building} /> : null}
    </Sheet>
  );
}

function Facts({ communityId, building }: { communityId: string; building: PlannedBuilding }) {
  const renameBuilding = useAction('households.renameBuilding');
  const recall = useAction('households.recallControlLevel');
  const { id: buildingId, buildingNo, level, next, entrances } = building;
  return (
    <>
      <View>
        <LevelPill level={level} isFull />
      </View>
      {next ? (
        <>
          <View className="building-sheet__next">{nextLevelWords(next, now())}</View>
          <ActionButton
            look="second"
            isRunning={recall.isRunning}
            onTap={() => void recall.run({ communityId, changeId: next.changeId })}
          >
            撤回这次调整
          </ActionButton>
        </>
      ) : null}
      {building.slots.length > 0 ? (
        <View className="secondary building-sheet__slots">每天 {slotsWords(building)}</View>
      ) : null}
      <Renaming
        label="楼号"
        former={buildingNo}
        onSave={(no) => void renameBuilding.run({ communityId, buildingId, buildingNo: no })}
      />
      {entrances.map((entrance) => (
        <EntranceLine
          key={entrance.id}
          communityId={communityId}
          buildingNo={buildingNo}
          entrance={entrance}
        />
      ))}
    </>
  );
}

interface EntranceProps {
  communityId: string;
  buildingNo: string;
  entrance: PlannedBuilding['entrances'][number];
}

/** One entrance: its number, and the way out for one that was made by mistake. */
function EntranceLine({ communityId, buildingNo, entrance }: EntranceProps) {
  const rename = useAction('households.renameEntrance');
  const remove = useAction('households.removeEntrance');
  const { id: entranceId, entranceNo, captains, households } = entrance;
  const who = captains.length > 0 ? `楼长 ${captains.join('、')}` : '没有楼长';
  const askToRemove = async () => {
    const content = `去掉 ${entranceLabel({ buildingNo, entranceNo })}？只有没登记过住户、没人用过的单元才能去掉。`;
    if (await askFirst({ content, yes: '去掉' })) await remove.run({ communityId, entranceId });
  };
  return (
    <View>
      <Renaming
        label={`${entranceName(entranceNo)}，${households} 户，${who}`}
        former={entranceNo}
        onSave={(no) => void rename.run({ communityId, entranceId, entranceNo: no })}
      />
      <ActionButton look="danger" isRunning={remove.isRunning} onTap={() => void askToRemove()}>
        去掉 {entranceName(entranceNo)}
      </ActionButton>
    </View>
  );
}

interface RenamingProps {
  label: string;
  former: string;
  onSave: (no: string) => void;
}

/** A number to type over; the button comes when it differs. */
function Renaming({ label, former, onSave }: RenamingProps) {
  const [no, setNo] = useState(former);
  const isChanged = no.trim() !== '' && no.trim() !== former;
  return (
    <>
      <TextField label={label} value={no} onChange={setNo} maxLength={10} />
      {isChanged ? (
        <Buttons>
          <ActionButton look="soft" onTap={() => onSave(no.trim())}>
            改成 {no.trim()}
          </ActionButton>
        </Buttons>
      ) : null}
    </>
  );
}
