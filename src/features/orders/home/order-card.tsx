import { ActionButton } from '@/components/buttons/action-button';
import { Buttons } from '@/components/buttons/buttons';
import { Card } from '@/components/cards/card';
import { Money } from '@/components/words/money';
import { SectionTitle } from '@/components/cards/section-title';
import { Tap } from '@/components/buttons/tap';
import type { Order } from '@/contract/order-shapes';
import { now } from '@/lib/phone/clock';
import { go } from '@/lib/pages/routes';
import type { Home } from '@/lib/answers/use-home';
import { confirmWord } from '../disputes/dispute-words';
import { useAcknowledge } from '../my-order/use-acknowledge';
import { DisputeTrace } from '../disputes/dispute-trace';
import { orderTitle, orderWave } from '../order-list/order-title';
import { OrderWay } from '../my-order/order-way';

/** An order under way. A tap opens it; one that was delivered waits for the household's word, right here, or that something is wrong. */
export function OrderCard({ home, order }: { home: Home; order: Order }) {
  const { acknowledge, isRunning } = useAcknowledge(home, order);
  const isDue = order.state === 'delivered' && order.mayAcknowledge;
  const which = { householdId: home.householdId, orderId: order.id };
  const open = () => go('residentMyOrder', which);
  return (
    <Card look={isDue ? 'due' : 'plain'}>
      <Tap className="order-card__open" onTap={open}>
        <SectionTitle
          title={orderTitle(order.lines)}
          hint={orderWave(order, now())}
          extra={<Money fen={order.totalFen} />}
        />
        <OrderWay order={order} />
      </Tap>
      <DisputeTrace order={order} />
      {isDue ? (
        <Buttons>
          {order.mayDispute ? (
            <ActionButton look="second" onTap={() => go('residentDispute', which)}>
              东西有问题
            </ActionButton>
          ) : null}
          <ActionButton isRunning={isRunning} onTap={acknowledge}>
            {confirmWord(order)}
          </ActionButton>
        </Buttons>
      ) : null}
    </Card>
  );
}
