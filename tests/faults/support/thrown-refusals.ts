import path from 'node:path';
import ts from 'typescript';
import { refusals } from '@/contract/errors';
import { openCompiler, symbolOf } from '../../support/open-compiler';

const root = path.join(__dirname, '..', '..', '..');

/** What one piece of the program says by itself: refusals it names, SQL functions it calls, other pieces it uses. */
interface Piece {
  codes: ReadonlySet<string>;
  sqlFunctions: ReadonlySet<string>;
  uses: ReadonlySet<ts.Declaration>;
}

/** Refusals that the SQL functions of the database raise, by name of the function, with those of the ones they call. */
export type SqlRefusals = ReadonlyMap<string, ReadonlySet<string>>;

/** Refusals that each handler can reach: procedure → codes. An approximation from above: no branch is thought through. */
export function thrownRefusals(sqlRefusals: SqlRefusals): Map<string, Set<string>> {
  const program = openCompiler(root, () => [path.join(root, 'backend', 'app.ts')]);
  const checker = program.getTypeChecker();
  const pieces = new Map<ts.Declaration, Piece>();
  const pieceOf = (declaration: ts.Declaration): Piece => {
    const known = pieces.get(declaration) ?? readPiece(checker, declaration, sqlRefusals);
    pieces.set(declaration, known);
    return known;
  };
  const thrown = new Map<string, Set<string>>();
  for (const [name, handler] of handlersOf(program, checker)) {
    const reached = reachedFrom(handler, pieceOf);
    const codes = [...reached].flatMap((one) => {
      const { codes: own, sqlFunctions } = pieceOf(one);
      return [...own, ...[...sqlFunctions].flatMap((fn) => [...(sqlRefusals.get(fn) ?? [])])];
    });
    thrown.set(name, new Set(codes));
  }
  return thrown;
}

/** Only what we wrote, and no types: nothing is thrown there. */
const isOurs = (declaration: ts.Declaration): boolean => {
  const { fileName, isDeclarationFile } = declaration.getSourceFile();
  return (
    !isDeclarationFile && /[/](backend|src[/]domain)[/]/.test(fileName) && !/backend[/]db[/]/.test(fileName)
  );
};

/** The functions and constants of a module; what is inside one of them belongs to it. */
const isTopLevel = (declaration: ts.Declaration): boolean =>
  !ts.isSourceFile(declaration) &&
  (ts.isSourceFile(declaration.parent) ||
    (ts.isVariableDeclaration(declaration) && ts.isSourceFile(declaration.parent.parent.parent)));

const resolve = (checker: ts.TypeChecker, node: ts.Node): ts.Declaration[] =>
  (symbolOf(checker, node)?.declarations ?? []).filter((one) => isOurs(one) && isTopLevel(one));

const isCompared = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) || ts.isCaseClause(parent) || ts.isLiteralTypeNode(parent);

function readPiece(checker: ts.TypeChecker, declaration: ts.Declaration, sqlRefusals: SqlRefusals): Piece {
  const codes = new Set<string>();
  const sqlFunctions = new Set<string>();
  const uses = new Set<ts.Declaration>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text in refusals && !isCompared(node)) codes.add(node.text);
    if (ts.isTemplateLiteralToken(node) || ts.isStringLiteralLike(node)) {
      for (const [, fn = ''] of node.text.matchAll(/\b([a-z_]+)\(/g))
        if (sqlRefusals.has(fn)) sqlFunctions.add(fn);
    }
    if (ts.isIdentifier(node)) for (const used of resolve(checker, node)) uses.add(used);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return { codes, sqlFunctions, uses };
}

function reachedFrom(
  start: ts.Declaration,
  pieceOf: (declaration: ts.Declaration) => Piece,
): Set<ts.Declaration> {
  const reached = new Set([start]);
  for (const one of reached) for (const used of pieceOf(one).uses) reached.add(used);
  return reached;
}

/** The handlers, as each shelf's index pairs them with the contract by `implement('shelf', …, handlers)`. */
function handlersOf(program: ts.Program, checker: ts.TypeChecker): [string, ts.Declaration][] {
  const found: [string, ts.Declaration][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'implement') {
      const [shelf, , handlers] = node.arguments;
      if (shelf && handlers && ts.isStringLiteral(shelf))
        for (const property of checker.getTypeAtLocation(handlers).getProperties())
          for (const declaration of property.declarations ?? [])
            if (ts.isShorthandPropertyAssignment(declaration) || ts.isExportSpecifier(declaration))
              for (const handler of resolve(checker, declaration.name))
                found.push([`${shelf.text}.${property.name}`, handler]);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles())
    if (/modules[/][\w-]+[/]index[.]ts$/.test(file.fileName)) visit(file);
  return found;
}
