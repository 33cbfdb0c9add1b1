import type { CatalogueProduct, Offer, Priority, ProductDraft } from '@/contract/catalogue';
import { readYuan, yuanText } from '@/domain/read-yuan';

/** An offer as it is typed. */
export interface TypedOffer {
  supplierId: string;
  caseSize: string;
  minOrder: string;
  /** '箱', and how many handed-out pieces it holds; '' for none. */
  packing: string;
  packed: string;
}

/** What is in a bundle, as it is typed. */
export interface TypedContent {
  name: string;
  quantity: string;
  measure: string;
}

/** A product as it is typed: every figure a text until it is sent. */
export interface TypedProduct {
  name: string;
  category: string;
  description: string;
  measure: string;
  yuan: string;
  weight: string;
  limit: string;
  stock: string;
  priority: Priority;
  pictureId: string | null;
  /** '枚', and how many of it are in one measure; '' where it is handed out as it is ordered. */
  piece: string;
  perMeasure: string;
  deposit: string;
  priceCap: string;
  contents: readonly TypedContent[];
  offers: readonly TypedOffer[];
}

export const newProduct: TypedProduct = {
  name: '',
  category: '',
  description: '',
  measure: '份',
  yuan: '',
  weight: '',
  limit: '',
  stock: '',
  priority: 'none',
  pictureId: null,
  piece: '',
  perMeasure: '',
  deposit: '',
  priceCap: '',
  contents: [],
  offers: [],
};

const textOf = (figure: number | null): string => (figure === null ? '' : String(figure));

/** A known product as its form shows it. */
export const typedOf = (product: CatalogueProduct): TypedProduct => ({
  name: product.name,
  category: product.category,
  description: product.description,
  measure: product.measure,
  yuan: yuanText(product.priceFen),
  weight: textOf(product.weightGrams),
  limit: textOf(product.limitPerHousehold),
  stock: textOf(product.stockPerWave),
  priority: product.priority,
  pictureId: product.pictureId,
  piece: product.piece?.name ?? '',
  perMeasure: textOf(product.piece?.perMeasure ?? null),
  deposit: product.depositFen === 0 ? '' : yuanText(product.depositFen),
  priceCap: product.priceCapFen === null ? '' : yuanText(product.priceCapFen),
  contents: product.contents.map((one) => ({ ...one, quantity: String(one.quantity) })),
  offers: product.offers.map(({ supplierId, caseSize, minOrder, packing }) => ({
    supplierId,
    caseSize: textOf(caseSize),
    minOrder: textOf(minOrder),
    packing: packing?.name ?? '',
    packed: textOf(packing?.pieces ?? null),
  })),
});

const figureOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
const isFigure = (typed: string): boolean => /^\s*\d{0,7}\s*$/.test(typed);

/** Why the form cannot be sent yet, in the words of the person who fills it; null when it can. */
export function whyNotSend(typed: TypedProduct): string | null {
  if (typed.name.trim() === '') return '请填品名';
  if (typed.category === '') return '请选分类';
  if (typed.measure.trim() === '') return '请填单位，例如 份、斤、箱';
  if (readYuan(typed.yuan) === undefined) return '请填单价，例如 12.50';
  if (typed.offers.length === 0) return '请选供应商';
  const figures = [typed.weight, typed.limit, typed.stock, ...typed.offers.flatMap(termsOf)];
  if (!figures.every(isFigure)) return '重量、限量、每箱、起订量只能填整数，不限就空着';
  return whyNotMeasures(typed);
}

const termsOf = ({ caseSize, minOrder }: TypedOffer): string[] => [caseSize, minOrder];

const isBoth = (name: string, count: string): boolean => name.trim() !== '' && isCount(count);
const isNeither = (name: string, count: string): boolean => name.trim() === '' && count.trim() === '';
const isCount = (typed: string): boolean => /^\s*[1-9]\d{0,4}\s*$/.test(typed);
const isAmount = (typed: string): boolean => typed.trim() === '' || readYuan(typed) !== undefined;

function whyNotMeasures({
  piece,
  perMeasure,
  deposit,
  priceCap,
  contents,
  offers,
}: TypedProduct): string | null {
  if (!isBoth(piece, perMeasure) && !isNeither(piece, perMeasure))
    return '小件的数量和单位要一起填，例如 30 和 枚';
  const isPacked = offers.every(
    (one) => isBoth(one.packing, one.packed) || isNeither(one.packing, one.packed),
  );
  if (!isPacked) return '整装的数量和单位要一起填，例如 360 和 箱';
  if (piece.trim() === '' && offers.some((one) => one.packing.trim() !== ''))
    return '先填一份有多少小件，再填整装';
  if (!isAmount(deposit) || !isAmount(priceCap)) return '押金和最高价请写成 12.50 这样，没有就空着';
  const isWhole = contents.every(
    ({ name, quantity, measure }) => isBoth(name, quantity) && measure.trim() !== '',
  );
  return isWhole ? null : '套餐里的每一样都要写名称、数量和单位';
}

/** The form as the contract takes it; ask `whyNotSend` first. */
export const draftOf = (typed: TypedProduct): ProductDraft => ({
  name: typed.name,
  category: typed.category,
  description: typed.description,
  measure: typed.measure,
  priceFen: readYuan(typed.yuan) ?? 0,
  weightGrams: figureOf(typed.weight),
  limitPerHousehold: figureOf(typed.limit),
  stockPerWave: figureOf(typed.stock),
  priority: typed.priority,
  pictureId: typed.pictureId,
  piece:
    typed.piece.trim() === '' ? null : { name: typed.piece.trim(), perMeasure: Number(typed.perMeasure) },
  depositFen: readYuan(typed.deposit) ?? 0,
  priceCapFen: typed.priceCap.trim() === '' ? null : (readYuan(typed.priceCap) ?? null),
  contents: typed.contents.map((one) => ({ ...one, quantity: Number(one.quantity) })),
  offers: typed.offers.map(offerOf),
});

const offerOf = ({ supplierId, caseSize, minOrder, packing, packed }: TypedOffer): Offer => ({
  supplierId,
  caseSize: figureOf(caseSize),
  minOrder: figureOf(minOrder),
  packing: packing.trim() === '' ? null : { name: packing.trim(), pieces: Number(packed) },
});
