import { ActionButton } from '@/components/action-button';
import { Buttons } from '@/components/buttons';
import { Card } from '@/components/card';
import { Money } from '@/components/money';
import { SectionTitle } from '@/components/section-title';
import { Tap } from '@/components/tap';
import type { Order } from '@/contract/orders';
import { go } from '@/lib/routes';
import type { Home } from '@/lib/use-home';
import { orderTitle } from './order-title';
import { OrderWay } from './order-way';
import { useAcknowledge } from './use-acknowledge';

/** An order under way. A tap opens it; one that was delivered waits for the household's word, right here, or that something is wrong. */
export function OrderCard({ home, order }: { home: Home; order: Order }) {
  const { acknowledge, isRunning } = useAcknowledge(home, order);
  const isDelivered = order.state === 'delivered';
  const which = { householdId: home.householdId, orderId: order.id };
  const open = () => go('residentMyOrder', which);
  return (
    <Card look={isDelivered ? 'due' : 'plain'}>
      <Tap className="order-card__open" onTap={open}>
        <SectionTitle title={orderTitle(order.lines)} extra={<Money fen={order.totalFen} />} />
        <OrderWay order={order} />
      </Tap>
      {isDelivered ? (
        <Buttons>
          {order.mayDispute ? (
            <ActionButton look="second" onTap={() => go('residentDispute', which)}>
              东西有问题
            </ActionButton>
          ) : null}
          <ActionButton isRunning={isRunning} onTap={acknowledge}>
            确认收货
          </ActionButton>
        </Buttons>
      ) : null}
    </Card>
  );
}
