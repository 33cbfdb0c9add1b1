import { View } from '@tarojs/components';
import { go } from '@/lib/pages/routes';
import { ActionButton } from './action-button';
import { Buttons } from './buttons';
import { CallHousehold } from './call-household';
import { InCommunity } from '../page/in-community';

interface Props {
  householdId: string;
  /** Before the page changes: close the sheet that this stands in. */
  onLeave?: () => void;
}

/** For a volunteer at a door: the household has something to order or to ask for, and no phone of its own at hand. */
export function HelpAtDoor({ householdId, onLeave }: Props) {
  const open = (page: () => void) => () => {
    onLeave?.();
    page();
  };
  return (
    <View className="help-at-door">
      <InCommunity>
        {({ communityId }) => <CallHousehold communityId={communityId} householdId={householdId} />}
      </InCommunity>
      <View className="help-at-door__more secondary">住户还要别的？订单上会写明是您上门时代下的</View>
      <Buttons>
        <ActionButton look="second" onTap={open(() => go('residentOrder', { householdId }))}>
          帮这户下单
        </ActionButton>
        <ActionButton look="second" onTap={open(() => go('residentAsk', { householdId, group: '' }))}>
          帮这户托办
        </ActionButton>
      </Buttons>
    </View>
  );
}
