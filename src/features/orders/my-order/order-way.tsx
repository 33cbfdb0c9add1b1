import { View } from '@tarojs/components';
import { ThreeSteps } from '@/components/words/three-steps';
import type { Order } from '@/contract/order-shapes';
import { useNow } from '@/lib/phone/clock';
import { useTextSize } from '@/lib/accessible/text-size';
import { isLate, nextWords } from './next-words';
import { orderSteps } from './order-steps';
import { orderWord } from '../order-list/state-words';
import '../orders.scss';

/** Where an order is on its way to the door, and in one sentence what happens next. */
export function OrderWay({ order }: { order: Order }) {
  const now = useNow(60_000);
  const { isLarge } = useTextSize();
  const tone = isLate(order, now) ? 'amber' : orderWord(order).tone;
  return (
    <>
      {order.state === 'cancelled' ? null : (
        <ThreeSteps {...orderSteps(order, now, isLarge ? 'short' : 'full')} />
      )}
      <View className={`order-way__words order-way__words--${tone}`}>{nextWords(order, now)}</View>
    </>
  );
}
