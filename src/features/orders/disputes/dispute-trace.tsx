import { View } from '@tarojs/components';
import { Pill } from '@/components/words/pill';
import type { Order } from '@/contract/order-shapes';
import { disputeStateNames } from '@/domain/disputes';
import { useNow } from '@/lib/phone/clock';
import { disputeTones, saidByWords, saidWords, waitsWords } from './dispute-words';

/** What was reported of an order and what waits, who answers and by when: on home, so that nobody reports it twice. */
export function DisputeTrace({ order: { disputes } }: { order: Pick<Order, 'disputes'> }) {
  const now = useNow(60_000);
  return (
    <>
      {disputes.map((dispute) => (
        <View key={`${dispute.productId} ${dispute.openedAt}`} className="dispute-trace">
          <View className="dispute-trace__head">
            <View className="dispute-trace__what">已报：{saidWords(dispute)}</View>
            <Pill tone={disputeTones[dispute.state]}>{disputeStateNames[dispute.state]}</Pill>
          </View>
          <View className="secondary">{saidByWords(dispute, now)}</View>
          <View>{waitsWords(dispute, now)}</View>
        </View>
      ))}
    </>
  );
}
