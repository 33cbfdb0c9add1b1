import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { CheckRow } from '@/components/forms/check-row';
import { Choice } from '@/components/forms/choice';
import { Sheet } from '@/components/forms/sheet';
import { outcomeNames } from '@/domain/drop-offs';
import { pieceText } from '@/domain/measures';
import { entranceName } from '@/domain/place-words';
import type { EntranceDoors, RunDoor } from '@/domain/run-progress';

export type RestOutcome = 'handedOver' | 'leftAtDoor';

const outcomes = (['handedOver', 'leftAtDoor'] as const satisfies readonly RestOutcome[]).map((value) => ({
  value,
  label: outcomeNames[value],
}));

export interface RestWord {
  outcome: RestOutcome;
  excepted: readonly RunDoor[];
  delivered: readonly RunDoor[];
}

interface Props {
  /** Null while the sheet is closed. */
  entrance: EntranceDoors | null;
  onClose: () => void;
  onRecord: (word: RestWord) => void;
}

/** 'All delivered except …' for the doors of an entrance that have no word yet. */
export function RestSheet({ entrance, onClose, onRecord }: Props) {
  if (!entrance) return null;
  return <OpenSheet key={entrance.entranceId} entrance={entrance} onClose={onClose} onRecord={onRecord} />;
}

function OpenSheet({ entrance, onClose, onRecord }: Props & { entrance: EntranceDoors }) {
  const [outcome, setOutcome] = useState<RestOutcome>('handedOver');
  const [exceptedIds, setExceptedIds] = useState<readonly string[]>([]);
  const open = entrance.doors.filter((door) => door.outcome === null && !door.needsCode);
  const excepted = open.filter(({ id }) => exceptedIds.includes(id));
  const delivered = open.filter(({ id }) => !exceptedIds.includes(id));
  const except = (id: string, isExcepted: boolean) =>
    setExceptedIds(isExcepted ? [...exceptedIds, id] : exceptedIds.filter((one) => one !== id));
  return (
    <Sheet
      title={`${entranceName(entrance.entranceNo)} 全部送达，除了…`}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton
          size="bar"
          isDisabled={delivered.length === 0}
          onTap={() => onRecord({ outcome, excepted, delivered })}
        >
          {delivered.length} 户{outcomeNames[outcome]}
        </ActionButton>
      }
    >
      <Choice options={outcomes} value={outcome} onChange={setOutcome} />
      <View className="trouble__hint">没送到的请勾出来：打了勾的不算送到，回头一户一户登记</View>
      {open.map((door) => (
        <CheckRow
          key={door.id}
          title={door.roomNo}
          hint={door.pieces.map(pieceText).join(' ')}
          extra={exceptedIds.includes(door.id) ? '没送到' : '送到'}
          isChosen={exceptedIds.includes(door.id)}
          onChange={(isExcepted) => except(door.id, isExcepted)}
        />
      ))}
    </Sheet>
  );
}
