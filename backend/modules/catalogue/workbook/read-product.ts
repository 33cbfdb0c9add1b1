import { ProductDraft, type CatalogueProduct, type Priority } from '@/contract/catalogue';
import { readPrice as readMoney } from '@/domain/read-yuan';
import { fillDraft } from '../fill-draft';
import type { ProductState } from '../products';
import { labelOf, type Field } from './columns';
import { readAmount, readContents, readPacking, readPiece } from './read-measures';
import type { WrittenRow } from './read-rows';
import { RowProblem } from './row-problem';
import { cellTexts, rowTexts } from './texts';

/** What the community has, by name. */
export interface Known {
  suppliers: ReadonlyMap<string, string>;
  categories: ReadonlySet<string>;
}

/** A name is compared without the differences that nobody sees. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim();

const blank: ProductState = {
  name: '',
  category: '',
  description: '',
  measure: '',
  priceFen: 0,
  weightGrams: null,
  limitPerHousehold: null,
  stockPerWave: null,
  priority: 'none',
  pictureId: null,
  piece: null,
  contents: [],
  depositFen: 0,
  priceCapFen: null,
  offers: [],
  isListed: true,
};

type Offer = ProductState['offers'][number];

/**
 * What a row says of a product: a field without a column stays as it is, an empty cell of one that need not be filled
 * means none. Throws a RowProblem.
 */
export function readProduct(
  { cells }: WrittenRow,
  before: CatalogueProduct | undefined,
  known: Known,
): ProductState {
  if (!before) refuseWithoutColumns(cells);
  const old: ProductState = before
    ? {
        ...before,
        offers: before.offers.map(({ supplierId, caseSize, minOrder, packing }) => ({
          supplierId,
          caseSize,
          minOrder,
          packing,
        })),
      }
    : blank;
  const count = (field: Field, kept: number | null) => readCount(cells[field], field, kept);
  const read = {
    name: must(cells, 'name', old.name),
    category: readCategory(must(cells, 'category', old.category), known),
    description: cells.description ?? old.description,
    measure: must(cells, 'measure', old.measure),
    priceFen: readPrice(cells, old, before !== undefined),
    weightGrams: count('weight', old.weightGrams),
    limitPerHousehold: count('limit', old.limitPerHousehold),
    stockPerWave: count('stock', old.stockPerWave),
    priority: readPriority(cells.priority, old.priority),
    pictureId: old.pictureId,
    piece: readPiece(cells.piece, old.piece),
    contents: readContents(cells.contents, old.contents),
    depositFen: readAmount(cells.deposit, 'deposit', { kept: old.depositFen, none: 0 }),
    priceCapFen: readAmount(cells.priceCap, 'priceCap', { kept: old.priceCapFen, none: null }),
    offers: readOffers(cells, old.offers, known),
  };
  const state = fillDraft({ ...inRange(read), isListed: readListed(cells.listed, old.isListed) });
  refuseTerms(state);
  return state;
}

/** What a form is refused for (check-draft.ts), in the words of a file. */
function refuseTerms({ piece, offers, priceFen, depositFen, priceCapFen }: ProductState): void {
  if (piece === null && offers.some(({ packing }) => packing !== null))
    throw new RowProblem(rowTexts.packingWithoutPiece);
  if (depositFen > priceFen) throw new RowProblem(rowTexts.depositOverPrice);
  if (priceCapFen !== null && priceFen > priceCapFen) throw new RowProblem(rowTexts.priceOverCap);
}

function must(cells: WrittenRow['cells'], field: Field, kept: string): string {
  const written = cells[field] ?? kept;
  if (written === '') throw new RowProblem(rowTexts.missing(labelOf(field)));
  return written;
}

const needed = ['name', 'category', 'measure', 'price', 'supplier'] as const;

/** A new product cannot be made of a file that lacks a column: which ones is said at once. */
function refuseWithoutColumns(cells: WrittenRow['cells']): void {
  const absent = needed.filter((field) => cells[field] === undefined).map(labelOf);
  if (absent.length > 0) throw new RowProblem(rowTexts.noColumns(absent));
}

function readCategory(written: string, { categories }: Known): string {
  if (!categories.has(written)) throw new RowProblem(rowTexts.noCategory(written));
  return written;
}

function readPrice(cells: WrittenRow['cells'], old: ProductState, isKnown: boolean): number {
  const { price } = cells;
  if (price === undefined && isKnown) return old.priceFen;
  if (!price) throw new RowProblem(rowTexts.missing(labelOf('price')));
  const fen = readMoney(price);
  if (fen === undefined) throw new RowProblem(rowTexts.notMoney(price));
  return fen;
}

function readCount(written: string | undefined, field: Field, kept: number | null): number | null {
  if (written === undefined) return kept;
  const plain = written.normalize('NFKC').replace(/[\s,]/g, '').replace(/\.0+$/, '');
  if (/^(?:|不限|不限量|无限|无|[-—/])$/.test(plain)) return null;
  const [, count] = /^[每户人限购]*(\d{1,7})\p{Script=Han}{0,2}$/u.exec(plain) ?? [];
  if (count === undefined) throw new RowProblem(rowTexts.notCount(labelOf(field), written));
  return Number(count);
}

function readPriority(written: string | undefined, kept: Priority): Priority {
  if (written === undefined) return kept;
  const found = Object.entries(cellTexts.priorities).find(([, text]) => text === written);
  if (!found) throw new RowProblem(rowTexts.notPriority(written));
  // The keys of the table are the priorities.
  return found[0] as Priority;
}

function readListed(written: string | undefined, kept: boolean): boolean {
  if (written === undefined || written === '') return kept;
  if (written !== cellTexts.yes && written !== cellTexts.no) throw new RowProblem(rowTexts.notYesNo(written));
  return written === cellTexts.yes;
}

function readOffers(cells: WrittenRow['cells'], kept: readonly Offer[], known: Known): Offer[] {
  const [usual, ...others] = kept;
  const first: Offer = {
    supplierId: cells.supplier === undefined && usual ? usual.supplierId : supplierOf(cells.supplier, known),
    caseSize: readCount(cells.caseSize, 'caseSize', usual?.caseSize ?? null),
    minOrder: readCount(cells.minOrder, 'minOrder', usual?.minOrder ?? null),
    packing: readPacking(cells.packing, usual?.packing ?? null),
  };
  const rest = cells.others === undefined ? others : readOthers(cells.others, known);
  return [first, ...rest.filter(({ supplierId }) => supplierId !== first.supplierId)];
}

function supplierOf(written: string | undefined, { suppliers }: Known): string {
  if (!written) throw new RowProblem(rowTexts.missing(labelOf('supplier')));
  const found = suppliers.get(plainName(written));
  if (!found) throw new RowProblem(rowTexts.noSupplier(written));
  return found;
}

const readOthers = (written: string, known: Known): Offer[] =>
  written
    .split(/[；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readOther(part, known));

/** '东街粮油店：每箱 12，起订 60，整装 360/箱'; each may be left out. */
function readOther(written: string, known: Known): Offer {
  const [name = '', terms = ''] = written.split(/[：:]/);
  const asked =
    /^\s*(?:每箱\s*(\d{1,5}))?[\s，,、]*(?:起订量?\s*(\d{1,5}))?[\s，,、]*(?:整装\s*(\d{1,5}\/\D{1,10}))?\s*$/.exec(
      terms.normalize('NFKC'),
    );
  if (!asked) throw new RowProblem(rowTexts.badTerms(written));
  const [, caseSize, minOrder, packing] = asked;
  return {
    supplierId: supplierOf(name, known),
    caseSize: caseSize === undefined ? null : Number(caseSize),
    minOrder: minOrder === undefined ? null : Number(minOrder),
    packing: readPacking(packing, null),
  };
}

/** The bounds of the contract hold for a file as they do for a form. */
function inRange(draft: ProductDraft): ProductDraft {
  const checked = ProductDraft.safeParse(draft);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new RowProblem(rowTexts.outOfRange(labelOfDraft(String(issue?.path[0])), issue?.message ?? ''));
}

const labels: Readonly<Record<string, Field>> = {
  priceFen: 'price',
  weightGrams: 'weight',
  limitPerHousehold: 'limit',
  stockPerWave: 'stock',
  depositFen: 'deposit',
  priceCapFen: 'priceCap',
  offers: 'supplier',
};
const labelOfDraft = (field: string): string =>
  // What has no other name is called the same in both.
  labelOf(labels[field] ?? (field as Field));
