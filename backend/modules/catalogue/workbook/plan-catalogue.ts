import type { CatalogueImportPreview, CatalogueProduct, ImportChange } from '@/contract/catalogue';
import type { ProductState } from '../products';
import { labelOf, type Field } from './columns';
import { plainName, readProduct, type Known } from './read-product';
import type { WrittenRow } from './read-rows';
import { RowProblem } from './row-problem';
import { rowTexts } from './texts';
import { writeRow, type SupplierNames } from './write-row';

/** What a file would write into a catalogue, and what is said of it. */
export interface CataloguePlan {
  created: readonly ProductState[];
  changed: readonly { before: CatalogueProduct; after: ProductState }[];
  preview: Omit<CatalogueImportPreview, 'plan'>;
}

interface Catalogue extends Known {
  products: readonly CatalogueProduct[];
  names: SupplierNames;
}

interface Read {
  row: number;
  before: CatalogueProduct | undefined;
  after: ProductState;
  changes: ImportChange[];
}
interface Problem {
  row: number;
  name: string;
  reason: string;
}

/** Compares the rows of a file with the catalogue. Nothing is deleted: a product without a row stays as it is. */
export function planCatalogue(rows: readonly WrittenRow[], catalogue: Catalogue): CataloguePlan {
  const byId = new Map(catalogue.products.map((product) => [product.id, product]));
  const byName = new Map(catalogue.products.map((product) => [plainName(product.name), product]));
  const taken = new Map<string, number>();
  const read: Read[] = [];
  const problems: Problem[] = [];
  for (const written of rows) {
    try {
      const before = knownAs(written, byId, byName);
      const after = readProduct(written, before, catalogue);
      refuseTwice(written.row, before, after, { byName, taken });
      read.push({ row: written.row, before, after, changes: changesOf(before, after, catalogue.names) });
    } catch (problem) {
      if (!(problem instanceof RowProblem)) throw problem;
      problems.push({ row: written.row, name: written.cells.name ?? '', reason: problem.message });
    }
  }
  return toPlan(read, problems);
}

/** '1', '2', '3': whoever numbers the rows of a list means no product of ours. */
const isSerial = (id: string): boolean => /^\d{1,6}$/.test(id);

/** By its number, or else by its name. */
function knownAs(
  { cells: { id, name } }: WrittenRow,
  byId: ReadonlyMap<string, CatalogueProduct>,
  byName: ReadonlyMap<string, CatalogueProduct>,
): CatalogueProduct | undefined {
  if (!id || isSerial(id)) return byName.get(plainName(name ?? ''));
  const product = byId.get(id.toLowerCase());
  if (!product) throw new RowProblem(rowTexts.unknownId);
  return product;
}

interface Names {
  byName: ReadonlyMap<string, CatalogueProduct>;
  taken: Map<string, number>;
}

function refuseTwice(
  row: number,
  before: CatalogueProduct | undefined,
  after: ProductState,
  { byName, taken }: Names,
): void {
  const name = plainName(after.name);
  const owner = byName.get(name);
  if (owner && owner.id !== before?.id) throw new RowProblem(rowTexts.nameTaken(after.name));
  const keys = [`name ${name}`, ...(before ? [`id ${before.id}`] : [])];
  const former = keys.map((key) => taken.get(key)).find((one) => one !== undefined);
  if (former !== undefined) throw new RowProblem(rowTexts.twice(former));
  for (const key of keys) taken.set(key, row);
}

function changesOf(
  before: CatalogueProduct | undefined,
  after: ProductState,
  names: SupplierNames,
): ImportChange[] {
  if (!before) return [];
  const old = writeRow(before, names);
  const now = Object.entries(writeRow(after, names)) as [Exclude<Field, 'id'>, string][];
  return now
    .filter(([field, text]) => text !== old[field])
    .map(([field, text]) => ({ field: labelOf(field), from: old[field], to: text }));
}

function toPlan(read: readonly Read[], problems: Problem[]): CataloguePlan {
  const fresh = read.filter(({ before }) => before === undefined);
  const altered = read.flatMap(({ before, changes, ...one }) =>
    before && changes.length > 0 ? [{ before, changes, ...one }] : [],
  );
  const created = fresh.map(({ after }) => after);
  const changed = altered.map(({ before, after }) => ({ before, after }));
  return {
    created,
    changed,
    preview: {
      created: fresh.map(({ row, after }) => ({
        row,
        name: after.name,
        category: after.category,
        priceFen: after.priceFen,
      })),
      changed: altered.map(({ row, before, changes }) => ({ row, name: before.name, changes })),
      unchanged: read.length - fresh.length - altered.length,
      problems,
    },
  };
}
