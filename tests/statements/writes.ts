import { parseSync } from 'libpg-query';

const has = (text: string, kinds: readonly string[]): boolean => {
  const look = (node: unknown): boolean => {
    if (Array.isArray(node)) return node.some(look);
    if (typeof node !== 'object' || node === null) return false;
    return Object.entries(node).some(([kind, inside]) => kinds.includes(kind) || look(inside));
  };
  return look(parseSync(text));
};

/** Whether a statement holds rows against others: a cluster refuses that where it is not one community's. */
export const holds = (text: string): boolean => has(text, ['lockingClause']);

/** Whether a statement changes rows or holds them, anywhere in it. */
export const writesOrHolds = (text: string): boolean =>
  has(text, ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'lockingClause']);
