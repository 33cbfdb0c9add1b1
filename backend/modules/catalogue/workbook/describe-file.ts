import { takeApart } from '../../../workbook/take-apart';
import { planCatalogue } from './plan-catalogue';
import { namedIn } from './read-new-catalogue';
import { catalogueRows } from './read-rows';

/**
 * What a file would make of a community that has the suppliers and categories it names, and what it has not: each row
 * that is not taken, with the reason. Asks no database. Refuses UnreadableFile.
 */
export async function describeFile(bytes: Uint8Array) {
  const rows = catalogueRows(await takeApart(bytes));
  const { all, ...known } = namedIn(rows);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const { created, preview } = planCatalogue(rows, { products: [], names, ...known });
  return {
    products: created.map(({ name, category, description, measure, priceFen, ...rest }, index) => ({
      row: preview.created[index]?.row,
      ...{ name, category, description, measure, priceFen },
      limitPerHousehold: rest.limitPerHousehold,
      stockPerWave: rest.stockPerWave,
      suppliers: rest.offers.map(({ supplierId }) => names.get(supplierId)),
    })),
    problems: preview.problems,
    suppliers: all.map(({ name }) => name),
    categories: [...known.categories],
  };
}
