import type { PlannedImport } from '../../kernel/planned-import';
import * as categories from './categories';
import { holdCatalogue } from './hold-catalogue';
import * as products from './products';
import * as suppliers from './suppliers';
import { planCatalogue, type CataloguePlan } from './workbook/plan-catalogue';
import { plainName } from './workbook/read-product';
import type { WrittenRow } from './workbook/read-rows';

/** The rows of a file on their way into the catalogue of a community. */
interface Rows {
  communityId: string;
  rows: readonly WrittenRow[];
}

/** Goods from a file: what its rows would change in the catalogue as it is. */
export const catalogueImport: PlannedImport<Rows, CataloguePlan> = {
  kind: 'catalogue import',
  overtaken: 'CATALOGUE_CHANGED_MEANWHILE',
  hold: ({ db }, { communityId }) => holdCatalogue(db, communityId),
  async make({ db }, { communityId, rows }) {
    const known = await suppliers.list(db, communityId);
    return planCatalogue(rows, {
      products: await products.listAll(db, communityId),
      categories: new Set((await categories.list(db, communityId)).map(({ name }) => name)),
      suppliers: new Map(known.map(({ id, name }) => [plainName(name), id])),
      names: new Map(known.map(({ id, name }) => [id, name])),
    });
  },
  deeds: ({ created, changed }) => ({ created, changed }),
};
