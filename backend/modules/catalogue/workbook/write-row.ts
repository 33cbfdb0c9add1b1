import { priceText } from '@/domain/read-yuan';
import type { ProductState } from '../products';
import type { Field } from './columns';
import { cellTexts } from './texts';

/** The name of each supplier by its id. */
export type SupplierNames = ReadonlyMap<string, string>;

const textOf = (number: number | null): string => (number === null ? '' : String(number));

type Offer = ProductState['offers'][number];

const packingText = (offer: Offer | undefined): string =>
  offer?.packing ? cellTexts.packing(offer.packing) : '';

function otherText(offer: Offer, names: SupplierNames): string {
  const name = names.get(offer.supplierId) ?? '';
  const terms = cellTexts.terms(offer.caseSize, offer.minOrder, packingText(offer));
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
    deposit: product.depositFen === 0 ? '' : priceText(product.depositFen),
    priceCap: product.priceCapFen === null ? '' : priceText(product.priceCapFen),
    piece: product.piece ? cellTexts.piece(product.piece) : '',
    weight: textOf(product.weightGrams),
    limit: textOf(product.limitPerHousehold),
    stock: textOf(product.stockPerWave),
    priority: cellTexts.priorities[product.priority],
    supplier: names.get(usual?.supplierId ?? '') ?? '',
    caseSize: textOf(usual?.caseSize ?? null),
    packing: packingText(usual),
    minOrder: textOf(usual?.minOrder ?? null),
    others: others
      .map((offer) => otherText(offer, names))
      .sort()
      .join('；'),
    contents: product.contents.map(cellTexts.content).join('；'),
    listed: product.isListed ? cellTexts.yes : cellTexts.no,
  };
}
