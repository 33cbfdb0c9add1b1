import type { Order } from '@/contract/orders';
import type { ApiRefusal } from '@/lib/api-refusal';
import { replaceWith } from '@/lib/routes';
import { sayAloud } from '@/lib/say-aloud';
import { useAction } from '@/lib/use-action';
import type { Home } from '@/lib/use-home';
import type { Basket } from './basket';
import { dropDraft } from './draft';

interface Submission {
  waveId: string;
  /** The order it changes; null makes a new one. */
  order: Pick<Order, 'id' | 'version'> | null;
  lines: Basket['lines'];
}

const joinedNext = '刚才那个批次已经截单，您的订单进了下一个批次，什么时候送到请看订单';

/** Sends an order or its change. What was chosen is kept until the server has it; `isSettledHere` looks anew. */
export function useSubmit(home: Home, isSettledHere: (refusal: ApiRefusal) => Promise<boolean>) {
  const place = useAction('orders.placeOrder', undefined, isSettledHere);
  const change = useAction('orders.changeOrder', undefined, isSettledHere);
  const send = ({ waveId, order, lines }: Submission) =>
    order
      ? change.run({ ...home, orderId: order.id, version: order.version, lines })
      : place.run({ ...home, waveId, lines });

  const submit = async (submission: Submission) => {
    const placed = await send(submission);
    if (!placed) return;
    dropDraft(home.householdId);
    if (placed.joinedNextWave) await sayAloud(joinedNext);
    replaceWith('residentMyOrder', { householdId: home.householdId, orderId: placed.orderId });
  };
  return { submit, isRunning: place.isRunning || change.isRunning };
}
