import path from 'node:path';
import ts from 'typescript';

/** The backend's sources with their types, as the compiler sees them. */
export interface Source {
  checker: ts.TypeChecker;
  files: readonly ts.SourceFile[];
  /** Every call of a function, by the function's declaration. */
  callsOf: (declaration: ts.Node) => readonly ts.CallExpression[];
}

const isOurs = ({ fileName }: ts.SourceFile): boolean =>
  fileName.includes('/backend/') && !fileName.includes('node_modules') && !fileName.endsWith('.test.ts');

function programOf(root: string): ts.Program {
  const read: { config?: unknown } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  );
  const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const backend = fileNames.filter((name) => name.includes('/backend/') && !name.endsWith('.test.ts'));
  return ts.createProgram(backend, options);
}

/** Follows an import to what it names. */
export function symbolOf(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** The function that a declaration is or holds. */
export const functionOf = (declaration: ts.Node | undefined): ts.FunctionLikeDeclaration | undefined => {
  if (!declaration) return undefined;
  if (ts.isVariableDeclaration(declaration) && declaration.initializer)
    return functionOf(declaration.initializer);
  if (ts.isPropertyAssignment(declaration)) return functionOf(declaration.initializer);
  return ts.isFunctionDeclaration(declaration) || ts.isArrowFunction(declaration) ? declaration : undefined;
};

export function readSource(root: string): Source {
  const program = programOf(root);
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(isOurs);
  const calls = new Map<ts.Node, ts.CallExpression[]>();
  const note = (node: ts.Node) => {
    if (!ts.isCallExpression(node)) return;
    const called = functionOf(symbolOf(checker, node.expression)?.valueDeclaration);
    if (called) calls.set(called, [...(calls.get(called) ?? []), node]);
  };
  for (const file of files) visit(file, note);
  return { checker, files, callsOf: (declaration) => calls.get(declaration) ?? [] };
}
