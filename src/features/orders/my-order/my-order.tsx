import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { Screen } from '@/components/page/screen';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { JustSent } from '../placing/just-sent';
import { MyOrderBar } from './my-order-bar';
import { MyOrderCards } from './my-order-cards';

/** One order from the tap to the door: what is in it, where it is, whom to ask. */
export function MyOrder({ home, orderId }: { home: Home; orderId: string }) {
  const answer = useAnswer('orders.getOrder', { ...home, orderId }, { keep: true, everyMs: 30_000 });
  const bottom = answer.data ? <MyOrderBar home={home} order={answer.data} /> : null;
  return (
    <Screen title="订单" bottom={bottom}>
      <JustSent orderId={orderId} />
      <Loaded answer={answer}>{(order) => <MyOrderCards home={home} order={order} />}</Loaded>
    </Screen>
  );
}

/** Stands where an order would be when the address names none. */
export const NoSuchOrder = () => (
  <Screen title="订单">
    <MessageCard icon="orders" title="没有找到这张订单" hint="请回到首页，从订单里打开" />
  </Screen>
);
