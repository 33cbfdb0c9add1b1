import type { Database } from '../../db/database';
import * as categories from './categories';
import type { Pricing } from './prices';
import * as products from './products';
import * as suppliers from './suppliers';

/** Suppliers, and products in their order; a product names its suppliers by id. */
export interface NewCatalogue {
  suppliers: readonly { id: string; name: string }[];
  products: readonly (products.ProductState & { id: string })[];
}

/** The first catalogue of a community: its suppliers, the categories in the order of the products, the products. */
export async function layOutCatalogue(
  db: Database,
  communityId: string,
  catalogue: NewCatalogue,
  pricing: Pricing,
): Promise<void> {
  for (const supplier of catalogue.suppliers) await suppliers.add(db, { ...supplier, communityId, note: '' });
  await categories.replace(db, communityId, [...new Set(catalogue.products.map(({ category }) => category))]);
  await products.addAll(db, communityId, catalogue.products, pricing);
}
