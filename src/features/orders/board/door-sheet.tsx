import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Sheet } from '@/components/forms/sheet';
import type { EntranceOrderRow } from '@/contract/entrance-orders';
import { formatClock } from '@/domain/beijing-time';
import { go } from '@/lib/pages/routes';

interface Props {
  /** Null while the sheet is closed. */
  door: EntranceOrderRow | null;
  placeLabel: string;
  hasWave: boolean;
  onClose: () => void;
}

function stateOf({ isVacant, pieces, remindedAt }: EntranceOrderRow): string {
  if (pieces !== null) return `本批次已下单，${pieces} 件`;
  if (isVacant) return '登记为空户；有人住的话也可以代下单';
  return remindedAt ? `还没下单，${formatClock(remindedAt)} 提醒过` : '还没下单';
}

/** What one can do for one door of the board. What it bought is not the captain's to see here. */
export function DoorSheet({ door, placeLabel, hasWave, onClose }: Props) {
  const open = (page: () => void) => () => {
    onClose();
    page();
  };
  const householdId = door?.householdId ?? '';
  const order = open(() => go('residentOrder', { householdId }));
  return (
    <Sheet
      title={door ? `${placeLabel} ${door.roomNo}` : ''}
      isOpen={door !== null}
      onClose={onClose}
      bottom={
        hasWave ? (
          <ActionButton size="bar" onTap={order}>
            {door?.pieces ? '看订单、代修改' : '代这一户下单'}
          </ActionButton>
        ) : null
      }
    >
      <View>{door ? stateOf(door) : ''}</View>
      <Buttons>
        <ActionButton look="second" onTap={open(() => go('captainHousehold', { householdId }))}>
          看这一户：住着谁、怎么联系
        </ActionButton>
      </Buttons>
      <Buttons>
        <ActionButton look="second" onTap={open(() => go('residentOrders', { householdId }))}>
          看订单送到哪、代报问题
        </ActionButton>
      </Buttons>
      <Buttons>
        <ActionButton look="second" onTap={open(() => go('residentAsk', { householdId, group: '' }))}>
          代托办：买药、充卡
        </ActionButton>
        <ActionButton look="second" onTap={open(() => go('residentWishes', { householdId }))}>
          代写想要的东西
        </ActionButton>
      </Buttons>
    </Sheet>
  );
}
