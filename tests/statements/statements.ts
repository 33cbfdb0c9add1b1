import path from 'node:path';
import ts from 'typescript';
import { bind, nothing, type Env } from './bindings';
import { Expander, isStatementTemplate, Unknown, VALUE } from './expand';
import { readSource, visit, type Source } from './source';

/** One statement of the program as it is sent, and the row that its writer expects. */
export interface Statement {
  /** File and line. */
  at: string;
  text: string;
  /** Undefined where no row is read. */
  row: ts.Type | undefined;
}

export interface Read {
  statements: Statement[];
  /** What could not be read without running it: file, line and the part. */
  unread: string[];
  checker: ts.TypeChecker;
}

const begins = /^\s*(\/\* kept \*\/)?\s*(select|with|insert|update|delete)\b/i;

const textBefore = ({ template }: ts.TaggedTemplateExpression): string =>
  ts.isNoSubstitutionTemplateLiteral(template) ? template.text : template.head.text;

/** The recount wraps each of its questions into one that is the same for all. */
const isCheck = (node: ts.Node): boolean => node.getSourceFile().fileName.includes('/backend/reconcile/');

const isExecuted = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAccessExpression(parent) && parent.name.text === 'execute';

/** A statement that is sent: it says what it reads, or is executed on the spot. The rest are fragments of such. */
const isWhole = (node: ts.Node): node is ts.TaggedTemplateExpression =>
  isStatementTemplate(node) &&
  begins.test(textBefore(node)) &&
  !ts.isTemplateSpan(node.parent) &&
  (node.typeArguments !== undefined || isExecuted(node) || isCheck(node));

const enclosing = (node: ts.Node): ts.FunctionLikeDeclaration | undefined => {
  const found = ts.findAncestor(
    node.parent,
    (one) => ts.isFunctionDeclaration(one) || ts.isArrowFunction(one),
  );
  return found && (ts.isFunctionDeclaration(found) || ts.isArrowFunction(found)) ? found : undefined;
};

/** With what the function around a node is called, and the functions around that. */
function envsOf(source: Source, node: ts.Node, depth: number): Env[] {
  const made = enclosing(node);
  if (!made || depth === 0) return [nothing];
  const outer = envsOf(source, made, depth - 1);
  const calls = source.callsOf(made);
  if (calls.length === 0) return outer;
  return calls.flatMap((call) =>
    envsOf(source, call, depth - 1).map(
      (env) => new Map([...(outer[0] ?? nothing), ...bind(made, call.arguments, env)]),
    ),
  );
}

function textsOf(source: Source, node: ts.TaggedTemplateExpression): { texts: string[]; unread: ts.Node[] } {
  const expander = new Expander(source);
  const texts = new Set<string>();
  const unread: ts.Node[] = [];
  const read = (env: Env): void => {
    try {
      for (const text of expander.textsOf(node, env)) texts.add(text);
    } catch (cause) {
      if (!(cause instanceof Unknown)) throw cause;
      unread.push(cause.node);
    }
  };
  read(nothing);
  if (unread.length === 0) return { texts: [...texts], unread };
  unread.length = 0;
  for (const env of envsOf(source, node, 3)) read(env);
  return { texts: [...texts], unread };
}

/** Values are numbered in the order in which they stand, as Kysely sends them. */
function numbered(text: string): string {
  let count = 0;
  return text.replaceAll(VALUE, () => `$${(count += 1)}`);
}

function rowOf({ checker }: Source, { typeArguments }: ts.TaggedTemplateExpression): ts.Type | undefined {
  const [row] = typeArguments ?? [];
  return row && checker.getTypeFromTypeNode(row);
}

/** Every statement that stands in the backend's sources, with the fragments that others put into it. */
export function readStatements(root: string): Read {
  const source = readSource(root);
  const statements: Statement[] = [];
  const unread: string[] = [];
  const placeOf = (node: ts.Node): string => {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return `${path.relative(root, file.fileName)}:${line + 1}`;
  };
  const see = (node: ts.Node): void => {
    if (!isWhole(node)) return;
    const found = textsOf(source, node);
    const row = rowOf(source, node);
    for (const text of found.texts) statements.push({ at: placeOf(node), text: numbered(text), row });
    unread.push(...found.unread.map((part) => `${placeOf(node)} ${part.getText().slice(0, 70)}`));
  };
  for (const file of source.files) visit(file, see);
  return { statements, unread, checker: source.checker };
}
