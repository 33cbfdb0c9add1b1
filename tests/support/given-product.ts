import type { ProductDraft } from '@/contract/catalogue';
import { actionId, type TestApp } from './app';
import { communityId, market } from './demo';

/** What staff say of a new product: noodles from the market. */
export const noodles: ProductDraft = {
  name: '挂面 1kg',
  category: '米面油',
  description: '',
  measure: '包',
  priceFen: 650,
  weightGrams: 1000,
  limitPerHousehold: null,
  stockPerWave: null,
  priority: 'none',
  pictureId: null,
  offers: [{ supplierId: market, caseSize: null, minOrder: null }],
};

/** The draft of a product as it stands, with its version, to be changed. */
export async function draftOf({ as }: Pick<TestApp, 'as'>, productId: string) {
  const found = await as('lin').catalogue.getProduct({ communityId, productId });
  const offers = found.offers.map(({ supplierId, caseSize, minOrder, packing }) => ({
    supplierId,
    caseSize,
    minOrder,
    packing,
  }));
  return { communityId, productId, ...found, offers };
}

/** Staff change one product. */
export async function change(
  app: Pick<TestApp, 'as' | 'clock'>,
  productId: string,
  part: Partial<ProductDraft>,
) {
  const draft = await draftOf(app, productId);
  return app.as('lin').catalogue.updateProduct({ ...draft, ...part, actionId: actionId() });
}
