import path from 'node:path';
import ts from 'typescript';

/** The product as the compiler sees it, begun from those of its files that `choose` names. */
export function openCompiler(
  root: string,
  choose: (fileNames: readonly string[]) => readonly string[],
): ts.Program {
  const read: { config?: unknown } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  );
  const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  return ts.createProgram(choose(fileNames), { ...options, noEmit: true });
}

/** Follows a name to what it stands for, through imports and `{ name }`. */
export function symbolOf(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
