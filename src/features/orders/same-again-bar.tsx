import { ActionBar } from '@/components/action-bar';
import { ActionButton } from '@/components/action-button';
import type { Order } from '@/contract/orders';
import { replaceWith } from '@/lib/routes';
import { useAnswer } from '@/lib/use-answer';
import type { Home } from '@/lib/use-home';
import { chosenIn } from './basket';
import { keepDraft } from './draft';
import { sameAgain } from './same-again';

/** The same once more: one tap fills the form with what can still be had, and the form says what cannot. */
export function SameAgainBar({ home, order }: { home: Home; order: Order }) {
  const { data: catalogue } = useAnswer('orders.getCatalogue', home, { keep: true });
  if (!catalogue?.wave || order.lines.length === 0) return null;
  const { wave, products, order: open } = catalogue;
  const begin = () => {
    const names = Object.fromEntries(order.lines.map(({ productId, name }) => [productId, name]));
    const basis = {
      waveId: wave.id,
      order: open && { id: open.id, version: open.version },
      base: chosenIn(open),
    };
    keepDraft(home.householdId, { ...basis, ...sameAgain(order, products, open), names });
    replaceWith('residentOrder', { householdId: home.householdId });
  };
  return (
    <ActionBar>
      <ActionButton size="bar" look="second" onTap={begin}>
        照这张再来一单
      </ActionButton>
    </ActionBar>
  );
}
