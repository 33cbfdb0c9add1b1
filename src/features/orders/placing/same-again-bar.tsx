import { ActionBar } from '@/components/page/action-bar';
import { ActionButton } from '@/components/buttons/action-button';
import type { Order } from '@/contract/order-shapes';
import { replaceWith } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';
import type { Home } from '@/lib/answers/use-home';
import { fillWith } from '../draft/fill-with';

/** The same once more: one tap fills the form with what can still be had, and the form says what cannot. */
export function SameAgainBar({ home, order }: { home: Home; order: Order }) {
  const { data: catalogue } = useAnswer('orders.getCatalogue', home, { keep: true });
  if (!catalogue?.wave || order.lines.length === 0) return null;
  const begin = () => {
    fillWith(home, order, catalogue);
    void replaceWith('residentOrder', { householdId: home.householdId });
  };
  return (
    <ActionBar>
      <ActionButton size="bar" look="second" onTap={begin}>
        照这张再来一单
      </ActionButton>
    </ActionBar>
  );
}
