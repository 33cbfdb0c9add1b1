import ts from 'typescript';
import { camelCase } from '../../backend/db/camel-case';
import type { Column } from './describe';

/** How node-postgres and openDatabase hand over a column of a type (pg_type's numbers); other types are not compared. */
const kinds: Readonly<Record<number, string>> = {
  16: 'boolean',
  17: 'Buffer',
  ...{ 20: 'number', 21: 'number', 23: 'number', 700: 'number', 701: 'number' },
  ...{ 18: 'string', 19: 'string', 25: 'string', 1043: 'string', 2950: 'string' },
  ...{ 1082: 'string', 1083: 'string', 1700: 'string' },
  ...{ 1114: 'Date', 1184: 'Date' },
  ...{
    1005: 'list',
    1007: 'list',
    1009: 'list',
    1015: 'list',
    1016: 'list',
    1115: 'list',
    1185: 'list',
    2951: 'list',
  },
};

/** Whatever a value of that TypeScript type may be at run time; 'any' where the type does not say. */
function kindsOf(checker: ts.TypeChecker, type: ts.Type): Set<string> {
  if (type.isUnion()) return new Set(type.types.flatMap((one) => [...kindsOf(checker, one)]));
  if (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) return new Set();
  if (type.flags & ts.TypeFlags.StringLike) return new Set(['string']);
  if (type.flags & ts.TypeFlags.NumberLike) return new Set(['number']);
  if (type.flags & ts.TypeFlags.BooleanLike) return new Set(['boolean']);
  if (checker.isArrayType(type)) return new Set(['list']);
  return new Set([type.symbol?.name === 'Date' || type.symbol?.name === 'Buffer' ? type.symbol.name : 'any']);
}

function differs(checker: ts.TypeChecker, property: ts.Symbol, { type }: Column): string | undefined {
  const kind = kinds[type];
  const expected = kindsOf(checker, checker.getTypeOfSymbol(property));
  if (kind === undefined || expected.size === 0 || expected.has('any') || expected.has(kind))
    return undefined;
  return `${property.name} is read as ${[...expected].join(' or ')} and comes as ${kind}`;
}

/** What the row that is read and the columns that come have against each other. */
export function compareRow(checker: ts.TypeChecker, row: ts.Type, columns: readonly Column[]): string[] {
  const properties = row.getApparentProperties();
  const byName = new Map(columns.map((column) => [camelCase.nameOf(column.name), column]));
  const missing = properties
    .filter(({ name, flags }) => !byName.has(name) && !(flags & ts.SymbolFlags.Optional))
    .map(({ name }) => `${name} is read and does not come`);
  const known = new Set(properties.map(({ name }) => name));
  const unread = [...byName.keys()]
    .filter((name) => !known.has(name))
    .map((name) => `${name} comes and is not read`);
  const wrong = properties.flatMap((property) => {
    const column = byName.get(property.name);
    return (column && differs(checker, property, column)) ?? [];
  });
  return [...missing, ...unread, ...wrong];
}
