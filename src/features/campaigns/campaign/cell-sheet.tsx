import { View } from '@tarojs/components';
import { useState } from 'react';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Sheet } from '@/components/forms/sheet';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { CellHistory } from './cell-history';
import type { CellProps } from './cell-props';
import { HouseholdPauses } from './household-pauses';
import { NotReachedMarks } from './not-reached-marks';
import { NextStep } from './not-reached-row';
import { attemptWords, ownerWords } from './not-reached-words';
import { PauseSheet } from './pause-sheet';
import { SignOffSheet } from './sign-off-sheet';

/** What staff can do for one open door: look at it, pause it, or end it with a reason. */
export function CellSheet(props: CellProps) {
  const [deed, setDeed] = useState<'look' | 'signOff' | 'pause'>('look');
  if (deed === 'signOff') return <SignOffSheet {...props} />;
  if (deed === 'pause') return <PauseSheet {...props} />;
  return <Look {...props} onDeed={setDeed} />;
}

function Look({
  row,
  isClosed = false,
  onClose,
  onDeed,
  ...place
}: CellProps & { onDeed: (deed: 'signOff' | 'pause') => void }) {
  const { householdId, entranceId } = row;
  const door = { campaignId: place.campaignId, entranceId, householdId };
  const leaveFor = (open: () => void) => () => {
    onClose();
    open();
  };
  return (
    <Sheet
      title={row.placeLabel}
      isOpen
      onClose={onClose}
      bottom={
        isClosed ? null : (
          <ActionButton size="bar" onTap={leaveFor(() => go('door', door))}>
            登记这一户
          </ActionButton>
        )
      }
    >
      {isClosed ? null : <Next row={row} />}
      <NotReachedMarks row={row} />
      <HouseholdPauses communityId={place.communityId} householdId={householdId} />
      <CellHistory {...place} householdId={householdId} />
      <Buttons>
        <ActionButton look="second" onTap={leaveFor(() => go('captainHousehold', { householdId }))}>
          看这一户：住着谁、怎么联系
        </ActionButton>
      </Buttons>
      <Buttons>
        <ActionButton look="second" onTap={() => onDeed('pause')}>
          先不用敲：外出、住院、隔离
        </ActionButton>
      </Buttons>
      {isClosed ? null : (
        <Buttons>
          <ActionButton look="second" onTap={() => onDeed('signOff')}>
            走不到，写明原因
          </ActionButton>
        </Buttons>
      )}
    </Sheet>
  );
}

/** What to try now, and by whom. */
const Next = ({ row }: Pick<CellProps, 'row'>) => (
  <>
    <View className="cell-next">
      <NextStep row={row} />
      <View>由 {ownerWords(row)} 去</View>
    </View>
    <View className="secondary">{attemptWords(row, now())}</View>
  </>
);
