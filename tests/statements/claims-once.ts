import { parseSync } from 'libpg-query';

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const claims = (query: unknown): boolean => {
  const select = isNode(query) && isNode(query.SelectStmt) ? query.SelectStmt : {};
  return select.lockingClause !== undefined && select.limitCount !== undefined;
};

/**
 * Whether a statement takes its rows in a query inside `from`: that may be asked again for each row beside it, and then
 * takes the next ones too. A named query that locks is asked once.
 */
export function mayTakeAgain(text: string): boolean {
  const look = (node: unknown): boolean => {
    if (Array.isArray(node)) return node.some(look);
    if (!isNode(node)) return false;
    const inside = isNode(node.RangeSubselect) ? node.RangeSubselect.subquery : undefined;
    return claims(inside) || Object.values(node).some(look);
  };
  return look(parseSync(text));
}
