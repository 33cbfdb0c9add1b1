import type { Offer } from '@/contract/catalogue';
import { priceText } from '@/domain/read-yuan';
import type { ProductState } from '../products';
import type { Field } from './columns';
import { cellTexts } from './texts';

/** The name of each supplier by its id. */
export type SupplierNames = ReadonlyMap<string, string>;

const textOf = (number: number | null): string => (number === null ? '' : String(number));

function otherText({ supplierId, caseSize, minOrder }: Offer, names: SupplierNames): string {
  const name = names.get(supplierId) ?? '';
  const terms = cellTexts.terms(caseSize, minOrder);
  return terms === '' ? name : `${name}：${terms}`;
}

/** A product as the texts of its cells; two products with the same texts are the same to an import. */
export function writeRow(product: ProductState, names: SupplierNames): Record<Exclude<Field, 'id'>, string> {
  const [usual, ...others] = product.offers;
  return {
    name: product.name,
    category: product.category,
    description: product.description,
    measure: product.measure,
    price: priceText(product.priceFen),
    weight: textOf(product.weightGrams),
    limit: textOf(product.limitPerHousehold),
    stock: textOf(product.stockPerWave),
    priority: cellTexts.priorities[product.priority],
    supplier: names.get(usual?.supplierId ?? '') ?? '',
    caseSize: textOf(usual?.caseSize ?? null),
    minOrder: textOf(usual?.minOrder ?? null),
    others: others
      .map((offer) => otherText(offer, names))
      .sort()
      .join('；'),
    listed: product.isListed ? cellTexts.yes : cellTexts.no,
  };
}
