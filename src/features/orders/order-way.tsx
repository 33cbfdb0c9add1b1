import { View } from '@tarojs/components';
import { ThreeSteps } from '@/components/three-steps';
import type { Order } from '@/contract/orders';
import { useNow } from '@/lib/clock';
import { nextWords } from './next-words';
import { orderSteps } from './order-steps';
import { stateWords } from './state-words';
import './orders.scss';

/** Where an order is on its way to the door, and in one sentence what happens next. */
export function OrderWay({ order }: { order: Order }) {
  const now = useNow(60_000);
  return (
    <>
      {order.state === 'cancelled' ? null : <ThreeSteps {...orderSteps(order, now)} />}
      <View className={`order-way__words order-way__words--${stateWords[order.state].tone}`}>
        {nextWords(order, now)}
      </View>
    </>
  );
}
