import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import type { Order } from '@/contract/order-shapes';
import { askFirst } from '@/lib/forms/ask-first';
import { replaceWith } from '@/lib/pages/routes';
import { useSession } from '@/lib/session/session';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';
import { dropDraft } from '../draft/draft';
import { confirmWord } from '../disputes/dispute-words';
import { useAcknowledge } from './use-acknowledge';
import { SameAgainBar } from '../placing/same-again-bar';

interface Props {
  home: Home;
  order: Order;
}

const question = {
  content: '取消后，这一批就不给您家送东西了，代买的也不买了。要取消这张订单吗？',
  yes: '取消订单',
};

function ChangeBar({ home, order }: Props) {
  const { run, isRunning } = useAction('orders.cancelOrder', () => dropDraft(home.householdId));
  const cancel = async () => {
    if (await askFirst(question)) await run({ ...home, orderId: order.id, version: order.version });
  };
  return (
    <ActionBar>
      <ActionButton size="bar" look="danger" isRunning={isRunning} onTap={() => void cancel()}>
        取消订单
      </ActionButton>
      <ActionButton
        size="bar"
        onTap={() => void replaceWith('residentOrder', { householdId: home.householdId })}
      >
        修改订单
      </ActionButton>
    </ActionBar>
  );
}

/** What can be done with an order now: change or cancel it, say that it is there, or nothing. */
export function MyOrderBar({ home, order }: Props) {
  const { role } = useSession();
  const { acknowledge, isRunning } = useAcknowledge(home, order);
  // A helper at the door may order, and then it is the household's.
  if (role === 'volunteer') return null;
  if (order.state === 'delivered' && order.mayAcknowledge)
    return (
      <ActionBar>
        <ActionButton size="bar" isRunning={isRunning} onTap={acknowledge}>
          {confirmWord(order)}
        </ActionButton>
      </ActionBar>
    );
  if (order.canChange && order.state === 'ordered') return <ChangeBar home={home} order={order} />;
  return <SameAgainBar home={home} order={order} />;
}
