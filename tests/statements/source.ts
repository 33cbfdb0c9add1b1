import ts from 'typescript';
import { openCompiler, symbolOf } from '../support/open-compiler';

/** The backend's sources with their types, as the compiler sees them. */
export interface Source {
  checker: ts.TypeChecker;
  files: readonly ts.SourceFile[];
  /** Every call of a function, by the function's declaration. */
  callsOf: (declaration: ts.Node) => readonly ts.CallExpression[];
}

const isOurs = (fileName: string): boolean =>
  fileName.includes('/backend/') && !fileName.includes('node_modules') && !fileName.endsWith('.test.ts');

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
  const program = openCompiler(root, (names) => names.filter(isOurs));
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => isOurs(fileName));
  const calls = new Map<ts.Node, ts.CallExpression[]>();
  const note = (node: ts.Node) => {
    if (!ts.isCallExpression(node)) return;
    const called = functionOf(symbolOf(checker, node.expression)?.valueDeclaration);
    if (called) calls.set(called, [...(calls.get(called) ?? []), node]);
  };
  for (const file of files) visit(file, note);
  return { checker, files, callsOf: (declaration) => calls.get(declaration) ?? [] };
}
