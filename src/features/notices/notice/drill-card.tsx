import { View } from '@tarojs/components';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import { usePages } from '@/lib/answers/use-pages';
import type { NoticeProps } from './notice-props';

const nobody = <View className="secondary">每一户都有办法告诉到</View>;

/** Of a drill: whom it would have missed, had it been so; those whom no captain could tell either in front. */
export function DrillCard({ communityId, notice }: NoticeProps) {
  const { answer, more, isFetchingMore } = usePages('notices.listWayless', {
    ...{ communityId, noticeId: notice.id },
  });
  return (
    <Card look="due">
      <SectionTitle
        title="要是真的，会漏掉谁"
        hint="没有一样办法发得到的户；没有楼长的排在前面"
        extra={`${notice.forecast?.nobody ?? 0} 户`}
      />
      <Loaded answer={answer} skeletonCards={1} isEmpty={(rows) => rows.length === 0} empty={nobody}>
        {(rows) =>
          rows.map(({ householdId, placeLabel, householderName, hasCare, hasCaptain }) => (
            <Row
              key={householdId}
              title={placeLabel}
              hint={householderName}
              extra={
                <View className="notice-marks">
                  {hasCare ? <Pill tone="violet">特殊关怀</Pill> : null}
                  {hasCaptain ? null : <Pill tone="red">没有楼长</Pill>}
                </View>
              }
            />
          ))
        }
      </Loaded>
      <MoreRows more={more} isFetchingMore={isFetchingMore} />
    </Card>
  );
}
