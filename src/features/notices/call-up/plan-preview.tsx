import { View } from '@tarojs/components';
import { Loaded } from '@/components/waiting/loaded';
import type { Audience } from '@/contract/audience';
import type { CallUpPlan } from '@/contract/call-ups';
import { useAnswer } from '@/lib/answers/use-answer';
import { useSettled } from '@/lib/answers/use-settled';
import { useNow } from '@/lib/phone/clock';
import { slotSize, slotTime } from './slot-words';

interface Props {
  communityId: string;
  audience: Audience;
  plan: CallUpPlan;
}

/** What a plan comes to, before anybody is told. */
export function PlanPreview({ communityId, audience, plan }: Props) {
  const now = useNow(60_000);
  const asked = JSON.stringify(plan);
  // Not at each letter of a place's name.
  const when = useSettled(asked) === asked;
  const answer = useAnswer('notices.previewCallUp', { communityId, audience, plan }, { when });
  return (
    <Loaded answer={answer} skeletonCards={1}>
      {({ slots, atHome, unplaced }) => (
        <View className="call-up__preview">
          <View>{`共 ${slots.length} 段，上门 ${atHome} 户`}</View>
          {unplaced > 0 ? (
            <View className="call-up__unplaced">{`还有 ${unplaced} 户的楼没有安排地点`}</View>
          ) : null}
          {slots.slice(0, 60).map((slot) => (
            <View key={`${slot.place} ${slot.position}`} className="secondary">
              {`${slot.place} · ${slotTime(slot, now)} ${slot.label} ${slotSize(slot)}`}
            </View>
          ))}
        </View>
      )}
    </Loaded>
  );
}
