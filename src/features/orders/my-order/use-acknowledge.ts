import type { Order } from '@/contract/order-shapes';
import { useAskForReminders } from '@/lib/answers/ask-for-reminders';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';

/** The household's word that an order is there, in one tap. */
export function useAcknowledge(home: Home, order: Pick<Order, 'id'>) {
  const { run, isRunning } = useAction('dispatch.acknowledge');
  const askForReminders = useAskForReminders();
  const acknowledge = () => {
    askForReminders();
    void run({ ...home, orderId: order.id });
  };
  return { isRunning, acknowledge };
}
