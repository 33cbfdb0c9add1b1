import type { CatalogueProduct, ProductDraft } from '@/contract/catalogue';
import type { ProductState } from './products';

type Known = Pick<CatalogueProduct, 'piece' | 'contents' | 'depositFen' | 'priceCapFen' | 'offers'>;

/** What a product is that nobody has said more of. */
const nothing: Known = { piece: null, contents: [], depositFen: 0, priceCapFen: null, offers: [] };

/** All that a product says of itself: what the draft leaves out (the former release knows less) stays as it is. */
export function fillDraft(
  draft: ProductDraft & { isListed: boolean },
  before: Known = nothing,
): ProductState {
  const packingOf = (supplierId: string) =>
    before.offers.find((offer) => offer.supplierId === supplierId)?.packing ?? null;
  return {
    ...draft,
    piece: draft.piece === undefined ? before.piece : draft.piece,
    contents: draft.contents ?? before.contents,
    depositFen: draft.depositFen ?? before.depositFen,
    priceCapFen: draft.priceCapFen === undefined ? before.priceCapFen : draft.priceCapFen,
    offers: draft.offers.map(({ packing, ...offer }) => ({
      ...offer,
      packing: packing === undefined ? packingOf(offer.supplierId) : packing,
    })),
  };
}
