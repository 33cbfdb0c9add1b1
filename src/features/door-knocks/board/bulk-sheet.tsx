import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { CheckRow } from '@/components/forms/check-row';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import { isToKnock } from '@/domain/door-state';
import type { KnockDoor } from '@/domain/queued-knocks';
import { recordNoAnswers } from '../record-knock';
import type { RoundEntrance } from '../use-entrance-rounds';

interface Props {
  place: { communityId: string; campaignId: string };
  entrances: readonly RoundEntrance[];
  onClose: () => void;
}

/** Several doors of an entrance where nobody answered, in one word. */
export function BulkSheet({ place, entrances, onClose }: Props) {
  const withOpen = entrances.filter(({ doors }) => doors.some(isToKnock));
  const [entranceId, setEntranceId] = useState(withOpen[0]?.entranceId ?? '');
  const [chosenIds, setChosenIds] = useState<readonly string[]>([]);
  const entrance = withOpen.find((one) => one.entranceId === entranceId);
  const open = entrance?.doors.filter(isToKnock) ?? [];
  const chosen = open.filter(({ householdId }) => chosenIds.includes(householdId));
  const choose = ({ householdId }: KnockDoor, isChosen: boolean) =>
    setChosenIds(isChosen ? [...chosenIds, householdId] : chosenIds.filter((id) => id !== householdId));
  const record = () => {
    recordNoAnswers({ ...place, entranceId }, chosen, entrance?.name ?? '');
    onClose();
  };
  return (
    <Sheet
      title="多户无人应答"
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" isDisabled={chosen.length === 0} onTap={record}>
          {chosen.length === 0 ? '请勾出没人应的门' : `${chosen.length} 户无人应答`}
        </ActionButton>
      }
    >
      {withOpen.length > 1 ? (
        <Choice
          options={withOpen.map((one) => ({ value: one.entranceId, label: one.name }))}
          value={entranceId}
          onChange={setEntranceId}
        />
      ) : null}
      <View className="secondary">打了勾的记一次“无人应答”，还留在要敲的门里</View>
      {open.map((door) => (
        <CheckRow
          key={door.householdId}
          title={door.roomNo}
          isChosen={chosenIds.includes(door.householdId)}
          onChange={(isChosen) => choose(door, isChosen)}
        />
      ))}
    </Sheet>
  );
}
