import { useRef, useState } from 'react';
import type { RefusalCode } from '@/contract/errors';
import type { Order } from '@/contract/order-shapes';
import type { ApiRefusal } from '@/lib/wire/api-refusal';
import { replaceWith } from '@/lib/pages/routes';
import { sayAloud } from '@/lib/accessible/say-aloud';
import { useAskForReminders } from '@/lib/answers/ask-for-reminders';
import { useAction } from '@/lib/answers/use-action';
import type { Home } from '@/lib/answers/use-home';
import type { Basket } from '@/domain/basket';
import { dropDraft } from '../draft/draft';
import { rememberSent, type SentAs } from './just-sent';

interface Submission {
  waveId: string;
  /** The order it changes; null makes a new one. */
  order: Pick<Order, 'id' | 'version'> | null;
  lines: Basket['lines'];
}

const joinedNext = '刚才那个批次已经截单，您的订单进了下一个批次，什么时候送到请看订单';

/** What the server says after a refusal: whether the form shows it, and the order to try again on when nothing differs. */
export interface Looked {
  isSettledHere: boolean;
  order: Pick<Order, 'id' | 'version'> | null;
}

const meanwhile: readonly RefusalCode[] = ['ORDER_CHANGED_MEANWHILE', 'ORDER_EXISTS'];

/**
 * Sends an order or its change. What was chosen is kept until the server has it. A version that has gone on without any
 * difference (a wish was priced, the other took back what they had changed) is nothing to ask about: it is sent again.
 */
export function useSubmit(home: Home, lookAnew: () => Promise<Looked>) {
  const [sentAs, setSentAs] = useState<SentAs | null>(null);
  const again = useRef<Looked['order']>(null);
  const settle = async ({ code }: ApiRefusal) => {
    const { isSettledHere, order } = await lookAnew();
    again.current = !isSettledHere && meanwhile.includes(code) ? order : null;
    return isSettledHere || again.current !== null;
  };
  const askForReminders = useAskForReminders();
  const place = useAction('orders.placeOrder', undefined, settle);
  const change = useAction('orders.changeOrder', undefined, settle);
  const send = ({ waveId, order, lines }: Submission) =>
    order
      ? change.run({ ...home, orderId: order.id, version: order.version, lines })
      : place.run({ ...home, waveId, lines });

  const submit = async (submission: Submission) => {
    if (sentAs) return;
    // In the tap itself: after the first `await` WeChat asks nobody any more.
    askForReminders();
    const as = submission.order ? 'change' : 'new';
    setSentAs(as);
    again.current = null;
    const first = await send(submission);
    const placed = first ?? (again.current ? await send({ ...submission, order: again.current }) : undefined);
    if (!placed) return setSentAs(null);
    dropDraft(home.householdId);
    if (placed.joinedNextWave) await sayAloud(joinedNext);
    rememberSent(placed.orderId, as);
    await replaceWith('residentMyOrder', { householdId: home.householdId, orderId: placed.orderId });
    // The page did not come, and the person stays here.
    setSentAs(null);
  };
  /** As what it is under way, until the page changes: the answers behind the form already know the new order. */
  return { submit, sentAs };
}
