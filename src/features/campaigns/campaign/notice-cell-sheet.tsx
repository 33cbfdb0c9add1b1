import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Sheet } from '@/components/forms/sheet';
import { go } from '@/lib/pages/routes';
import type { CellProps } from './cell-props';
import { HouseholdPauses } from './household-pauses';
import { NotReachedMarks } from './not-reached-marks';
import { answerWords, ownerWords } from './not-reached-words';
import { PauseSheet } from './pause-sheet';
import { SignOffSheet } from './sign-off-sheet';
import { ToldButtons } from './told-buttons';

/** What staff can do for a household that has not answered a notice: tell it, pause it, or end it with a reason. */
export function NoticeCellSheet(props: CellProps) {
  const [deed, setDeed] = useState<'look' | 'signOff' | 'pause'>('look');
  if (deed === 'signOff') return <SignOffSheet {...props} word="说不到" />;
  if (deed === 'pause') return <PauseSheet {...props} />;
  return <Look {...props} onDeed={setDeed} />;
}

function Look({ onDeed, ...props }: CellProps & { onDeed: (deed: 'signOff' | 'pause') => void }) {
  const { communityId, row, onClose } = props;
  const { householdId, placeLabel } = row;
  const look = () => {
    onClose();
    go('captainHousehold', { householdId });
  };
  return (
    <Sheet
      title={placeLabel}
      isOpen
      onClose={onClose}
      bottom={
        <ActionButton size="bar" look="second" onTap={() => onDeed('signOff')}>
          说不到，写明原因
        </ActionButton>
      }
    >
      <View className="secondary">
        {answerWords(row)} · 由 {ownerWords(row)} 去说
      </View>
      <NotReachedMarks row={row} />
      <ToldButtons {...props} />
      <HouseholdPauses communityId={communityId} householdId={householdId} />
      <Buttons>
        <ActionButton look="second" onTap={look}>
          看这一户：住着谁、怎么联系
        </ActionButton>
      </Buttons>
      <Buttons>
        <ActionButton look="second" onTap={() => onDeed('pause')}>
          先不用去：外出、住院、隔离
        </ActionButton>
      </Buttons>
    </Sheet>
  );
}
