import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { CallHousehold } from '@/components/buttons/call-household';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { go } from '@/lib/pages/routes';

/** A need becomes an order or a request for that household, with one tap; the round goes on where it was. */
export const NeedCard = ({ communityId, householdId }: { communityId: string; householdId: string }) => (
  <Card className="need-card">
    <SectionTitle title="缺什么，顺手帮这户办" hint="先保存也行，回来还是这一户" />
    <Buttons>
      <ActionButton onTap={() => go('residentOrder', { householdId })}>去下单</ActionButton>
      <ActionButton look="second" onTap={() => go('residentAsk', { householdId, group: '' })}>
        代托办
      </ActionButton>
    </Buttons>
    <View className="need-card__call">
      <CallHousehold communityId={communityId} householdId={householdId} />
    </View>
  </Card>
);
