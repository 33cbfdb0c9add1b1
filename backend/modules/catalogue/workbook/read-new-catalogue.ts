import { newId } from '../../../kernel/ids';
import type { Sheet } from '../../../workbook/sheet';
import type { NewCatalogue } from '../lay-out-catalogue';
import { plainName, readProduct } from './read-product';
import { rowsOf, type WrittenRow } from './read-rows';
import { RowProblem } from './row-problem';
import { rowTexts } from './texts';

interface Read extends NewCatalogue {
  problems: { row: number; message: string }[];
}

/** A sheet of products for a community that has none yet: whatever supplier or category it names is a new one. */
export function readNewCatalogue(sheet: Sheet): Read {
  const rows = rowsOf(sheet) ?? [];
  const { all: suppliers, ...known } = namedIn(rows);
  const read: Read = { suppliers, products: [], problems: [] };
  const names = new Map<string, number>();
  return rows.reduce((all, row) => withRow(all, row, { known, names }), read);
}

/** The suppliers and categories that rows name, as if a community had them. */
export function namedIn(rows: readonly WrittenRow[]) {
  const all = suppliersOf(rows);
  return {
    all,
    suppliers: new Map(all.map(({ id, name }) => [plainName(name), id])),
    categories: new Set(rows.flatMap(({ cells }) => cells.category ?? [])),
  };
}

function suppliersOf(rows: readonly WrittenRow[]): { id: string; name: string }[] {
  const names = rows.flatMap(({ cells }) => [cells.supplier ?? '', ...namesIn(cells.others ?? '')]);
  const known = new Set(names.map(plainName).filter((name) => name !== ''));
  return [...known].map((name) => ({ id: newId(), name }));
}

/** '东街粮油店：每箱 12；西街店' → the two names. */
const namesIn = (others: string): string[] =>
  others.split(/[；;\n]/).map((one) => one.split(/[：:]/)[0] ?? '');

interface Beside {
  known: Parameters<typeof readProduct>[2];
  /** Names that are taken, with the row that took them. */
  names: Map<string, number>;
}

function withRow(all: Read, row: WrittenRow, { known, names }: Beside): Read {
  try {
    const product = readProduct(row, undefined, known);
    const former = names.get(plainName(product.name));
    if (former !== undefined) throw new RowProblem(rowTexts.twice(former));
    names.set(plainName(product.name), row.row);
    return { ...all, products: [...all.products, { ...product, id: newId() }] };
  } catch (problem) {
    if (!(problem instanceof RowProblem)) throw problem;
    return { ...all, problems: [...all.problems, { row: row.row, message: problem.message }] };
  }
}
