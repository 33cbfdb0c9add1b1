import type { Product } from '@/contract/order-shapes';
import { useAnswer } from '@/lib/answers/use-answer';
import { addressFreshMs, type Given } from '@/lib/answers/use-address';
import type { Home } from '@/lib/answers/use-home';

/** The small pictures of some products, in one call: how each one's address is found. */
export function useThumbnails(
  home: Home,
  products: readonly Pick<Product, 'pictureId'>[],
): (pictureId: string | null) => Given {
  const pictureIds = products.flatMap(({ pictureId }) => pictureId ?? []);
  const { data, dataUpdatedAt, refetch } = useAnswer(
    'files.getThumbnails',
    { ...home, pictureIds },
    { freshMs: addressFreshMs, when: pictureIds.length > 0 },
  );
  return (pictureId) => ({
    address: data?.rows.find((row) => row.pictureId === pictureId)?.address,
    at: dataUpdatedAt,
    askAnew: () => void refetch(),
  });
}
