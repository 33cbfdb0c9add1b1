import type { Product } from '@/contract/order-shapes';

const plain = (text: string): string => text.toLowerCase().replace(/\s/g, '');

/** Products whose name, description or category holds the word, whatever its spaces and capitals; names first. */
export function findProducts<P extends Pick<Product, 'name' | 'description' | 'category'>>(
  products: readonly P[],
  word: string,
): P[] {
  const wanted = plain(word);
  const named = products.filter(({ name }) => plain(name).includes(wanted));
  const others = products.filter(
    (product) => !named.includes(product) && plain(product.category + product.description).includes(wanted),
  );
  return [...named, ...others];
}
