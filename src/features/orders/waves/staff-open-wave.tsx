import { View } from '@tarojs/components';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import { useAnswer } from '@/lib/answers/use-answer';
import { ReminderCard } from './reminder-card';
import { ShareTextCard } from './share-text-card';
import '../orders.scss';

const noWave = <MessageCard title="现在没有开放的批次" hint="开放后再来提醒和转发" />;

function OpenWave({ communityId }: { communityId: string }) {
  const answer = useAnswer('orders.getCommunityReminder', { communityId }, { everyMs: 60_000 });
  return (
    <Loaded answer={answer} isEmpty={({ wave }) => wave === null} empty={noWave}>
      {({ wave, facts }) => (
        <View className="desk-grid">
          {wave ? <ShareTextCard wave={wave} facts={facts} /> : null}
          <ReminderCard name="Community" place={{ communityId }} />
        </View>
      )}
    </Loaded>
  );
}

/** The open wave: what to tell the group, and one reminder to those who have not ordered. */
export function StaffOpenWave() {
  return (
    <Screen title="转发提醒" wide>
      <InCommunity>{({ communityId }) => <OpenWave communityId={communityId} />}</InCommunity>
    </Screen>
  );
}
