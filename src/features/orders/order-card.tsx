import { ActionButton } from '@/components/action-button';
import { Buttons } from '@/components/buttons';
import { Card } from '@/components/card';
import { Money } from '@/components/money';
import { SectionTitle } from '@/components/section-title';
import { Tap } from '@/components/tap';
import type { Order } from '@/contract/order-shapes';
import { now } from '@/lib/clock';
import { go } from '@/lib/routes';
import type { Home } from '@/lib/use-home';
import { confirmWord } from './confirm-word';
import { DisputeTrace } from './dispute-trace';
import { orderTitle, orderWave } from './order-title';
import { OrderWay } from './order-way';
import { useAcknowledge } from './use-acknowledge';

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
