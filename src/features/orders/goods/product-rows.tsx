import { RowsInSight } from '@/components/waiting/rows-in-sight';
import type { Product } from '@/contract/order-shapes';
import type { Home } from '@/lib/answers/use-home';
import type { Catalogue } from './catalogue';
import { ProductRow } from './product-row';
import { useDraft } from '../draft/use-draft';
import { useThumbnails } from './use-thumbnails';

interface Props {
  home: Home;
  catalogue: Catalogue;
  products: readonly Product[];
}

/** Pictures asked for in one call: those of the rows in sight and of the next ones. */
const PICTURES_AT_ONCE = 30;
/** In usual type; large type grows when it is drawn. */
const ROW_HEIGHT = 112;

function SomeRows({ home, catalogue, products, shelf }: Props & { shelf: readonly Product[] }) {
  const { chosen, choose } = useDraft(home.householdId, catalogue);
  const pictureOf = useThumbnails(home, shelf);
  return (
    <>
      {products.map((product) => (
        <ProductRow
          key={product.id}
          home={home}
          isReminderSet={catalogue.reminders.includes(product.id)}
          product={product}
          picture={pictureOf(product.pictureId)}
          order={catalogue.order}
          value={chosen[product.id] ?? 0}
          onChange={(quantity) => choose(product.id, quantity)}
        />
      ))}
    </>
  );
}

/** The goods of one shelf, or those that were found; of many only those in sight are drawn. */
export function ProductRows({ home, catalogue, products }: Props) {
  const shelfAt = (from: number) => {
    const first = from - (from % PICTURES_AT_ONCE);
    return products.slice(first, first + PICTURES_AT_ONCE);
  };
  return (
    <RowsInSight name="products" rows={products} rowHeight={ROW_HEIGHT}>
      {(some, from) => <SomeRows home={home} catalogue={catalogue} products={some} shelf={shelfAt(from)} />}
    </RowsInSight>
  );
}
