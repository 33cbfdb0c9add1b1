import { View } from '@tarojs/components';
import { InCommunity } from '@/components/page/in-community';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { Screen } from '@/components/page/screen';
import { usePages } from '@/lib/answers/use-pages';
import { CaseCard } from './case-card';

const nobody = (
  <MessageCard
    icon="check"
    title="没有等答复的申请"
    hint="有人扫码申请加入或报名，会出现在这里；楼长也看得到自己单元的"
  />
);

function Cases({ communityId }: { communityId: string }) {
  const { answer, ...more } = usePages('joining.listRequests', { communityId });
  return (
    <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={nobody}>
      {(rows) => (
        <View className="desk-grid">
          {rows.map((one) => (
            <CaseCard key={one.id} one={one} />
          ))}
          <MoreRows {...more} />
        </View>
      )}
    </Loaded>
  );
}

/** Everybody who asks to come in, and everybody who offers help; the oldest first. */
export function StaffJoining() {
  return (
    <Screen title="加入申请" wide>
      <InCommunity>{({ communityId }) => <Cases communityId={communityId} />}</InCommunity>
    </Screen>
  );
}
