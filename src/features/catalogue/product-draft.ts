import type { CatalogueProduct, Offer, Priority, ProductDraft } from '@/contract/catalogue';
import { readYuan, yuanText } from '@/domain/read-yuan';

/** An offer as it is typed. */
export interface TypedOffer {
  supplierId: string;
  caseSize: string;
  minOrder: string;
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
  offers: product.offers.map(({ supplierId, caseSize, minOrder }) => ({
    supplierId,
    caseSize: textOf(caseSize),
    minOrder: textOf(minOrder),
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
  return figures.every(isFigure) ? null : '重量、限量、每箱、起订量只能填整数，不限就空着';
}

const termsOf = ({ caseSize, minOrder }: TypedOffer): string[] => [caseSize, minOrder];

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
  offers: typed.offers.map(offerOf),
});

const offerOf = ({ supplierId, caseSize, minOrder }: TypedOffer): Offer => ({
  supplierId,
  caseSize: figureOf(caseSize),
  minOrder: figureOf(minOrder),
});
