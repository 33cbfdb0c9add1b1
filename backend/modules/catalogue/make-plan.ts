import type { Database } from '../../db/database';
import * as categories from './categories';
import * as products from './products';
import * as suppliers from './suppliers';
import { planImport, type ImportPlan } from './workbook/plan-import';
import { plainName } from './workbook/read-product';
import { readRows } from './workbook/read-rows';

/** What a file in base64 would change in the catalogue as it is now. Refuses UNREADABLE_WORKBOOK. */
export async function makePlan(db: Database, communityId: string, file: string): Promise<ImportPlan> {
  const rows = await readRows(Buffer.from(file, 'base64'));
  const known = await suppliers.list(db, communityId);
  return planImport(rows, {
    products: await products.listAll(db, communityId),
    categories: new Set((await categories.list(db, communityId)).map(({ name }) => name)),
    suppliers: new Map(known.map(({ id, name }) => [plainName(name), id])),
    names: new Map(known.map(({ id, name }) => [id, name])),
  });
}
