import { ActionButton } from '@/components/buttons/action-button';
import { Card } from '@/components/cards/card';
import { Loaded } from '@/components/waiting/loaded';
import { MessageCard } from '@/components/cards/message-card';
import { MoreRows } from '@/components/waiting/more-rows';
import { go } from '@/lib/pages/routes';
import { useHome, type Home } from '@/lib/answers/use-home';
import { usePages } from '@/lib/answers/use-pages';
import { OrderRow } from './order-row';
import { RequestList } from '../requests/request-list';
import '../orders.scss';

function NoOrders({ home }: { home: Home }) {
  const order = (
    <ActionButton onTap={() => go('residentOrder', { householdId: home.householdId })}>去下单</ActionButton>
  );
  return (
    <MessageCard icon="orders" title="还没有订单" hint="下单以后，在这里看送到哪一步了" action={order} />
  );
}

/** The orders of one household, newest first. */
export function OrdersOf({ home }: { home: Home }) {
  const { answer, ...more } = usePages('orders.listOrders', home, { keep: true });
  return (
    <Loaded answer={answer} isEmpty={(orders) => orders.length === 0} empty={<NoOrders home={home} />}>
      {(orders) => (
        <>
          <Card className="card--rows">
            {orders.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </Card>
          <MoreRows {...more} />
        </>
      )}
    </Loaded>
  );
}

/** All that the household of the role in use has asked for: orders, and what is not goods, newest first. */
export function OrderList() {
  const home = useHome();
  if (!home) return null;
  return (
    <>
      <RequestList home={home} />
      <OrdersOf home={home} />
    </>
  );
}
