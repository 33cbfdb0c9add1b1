import { parseSync } from 'libpg-query';

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every function that is called below a node of the parser's tree. */
function calledIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(calledIn);
  if (!isNode(node)) return [];
  const { FuncCall } = node;
  const words = isNode(FuncCall) ? JSON.stringify(FuncCall.funcname) : '';
  const name = /"sval":"(\w+)"\}\}\]$/.exec(words)?.[1];
  return [...(name ? [name] : []), ...Object.values(node).flatMap(calledIn)];
}

function returnedIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(returnedIn);
  if (!isNode(node)) return [];
  const { returningClause, returningList, ...rest } = node;
  return [...calledIn([returningClause, returningList]), ...Object.values(rest).flatMap(returnedIn)];
}

/** The functions by which a statement answers what it has just written: a distributed table takes none of ours there. */
export const returnedFunctions = (text: string): string[] => returnedIn(parseSync(text));
