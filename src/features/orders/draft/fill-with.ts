import type { Order } from '@/contract/order-shapes';
import { chosenIn } from '@/domain/basket';
import type { Home } from '@/lib/answers/use-home';
import type { Catalogue } from '../goods/catalogue';
import { keepDraft } from './draft';
import { sameAgain } from './same-again';

type Seen = Pick<Catalogue, 'wave' | 'order' | 'products'>;

/** Fills the household's choice with an earlier order, as far as it can be had; the form says what cannot. */
export function fillWith(home: Home, former: Pick<Order, 'lines'>, { wave, order, products }: Seen): void {
  const names = Object.fromEntries(former.lines.map(({ productId, name }) => [productId, name]));
  keepDraft(home.householdId, {
    waveId: wave?.id ?? '',
    order: order && { id: order.id, version: order.version },
    base: chosenIn(order),
    ...sameAgain(former, products, order),
    names,
  });
}
