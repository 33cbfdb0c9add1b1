import ts from 'typescript';
import { bind, initializerOf, objectOf, pairOf, type Env } from './bindings';
import { symbolOf } from '../support/open-compiler';
import { functionOf, type Source } from './source';

/** Stands in a text for a value that is sent beside it. */
export const VALUE = '\u0001';

/** A part of a statement that cannot be known without running it. */
export class Unknown extends Error {
  constructor(readonly node: ts.Node) {
    super(node.getText().slice(0, 80));
  }
}

const MOST = 12;
const isSqlTag = (tag: ts.Expression): boolean => ts.isIdentifier(tag) && tag.text === 'sql';

export const isStatementTemplate = (node: ts.Node): node is ts.TaggedTemplateExpression =>
  ts.isTaggedTemplateExpression(node) && isSqlTag(node.tag);

/** Every way a part is written: the first of each place, and each other way once. */
function combine(parts: readonly (readonly string[])[]): string[] {
  const first = parts.map(([one]) => one ?? '');
  const others = parts.flatMap((ways, at) =>
    ways.slice(1).map((way) => first.map((one, place) => (place === at ? way : one)).join('')),
  );
  return [...new Set([first.join(''), ...others])].slice(0, MOST);
}

/** Reads how a `sql` template is written, following the fragments in it. Throws Unknown. */
export class Expander {
  constructor(private readonly source: Source) {}

  textsOf(node: ts.TaggedTemplateExpression, env: Env): string[] {
    const { template } = node;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
    return combine([
      [template.head.text],
      ...template.templateSpans.flatMap(({ expression, literal }) => [
        this.partsOf(expression, env),
        [literal.text],
      ]),
    ]);
  }

  /** The texts of what stands in a template: a fragment's own, else the mark of a value. */
  private partsOf(node: ts.Expression, env: Env): string[] {
    return this.isFragment(node) ? this.fragment(node, env) : [VALUE];
  }

  private isFragment(node: ts.Expression): boolean {
    const type = this.source.checker.getTypeAtLocation(node);
    const parts = type.isUnion() ? type.types : [type];
    return parts.some((one) => /^(Aliased)?RawBuilder$/.test(one.symbol?.name ?? ''));
  }

  private fragment(node: ts.Expression, env: Env): string[] {
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
      return this.partsOf(node.expression, env);
    if (isStatementTemplate(node)) return this.textsOf(node, env);
    if (ts.isConditionalExpression(node))
      return [...this.partsOf(node.whenTrue, env), ...this.partsOf(node.whenFalse, env)];
    if (ts.isBinaryExpression(node)) return this.either(node, env);
    if (ts.isCallExpression(node)) return this.called(node, env);
    return this.named(node, env);
  }

  /** Of `a ?? b` the first may not have been given. */
  private either({ left, right }: ts.BinaryExpression, env: Env): string[] {
    const last = this.partsOf(right, env);
    try {
      return [...this.partsOf(left, env), ...last];
    } catch (cause) {
      if (cause instanceof Unknown) return last;
      throw cause;
    }
  }

  private called(node: ts.CallExpression, env: Env): string[] {
    const { expression, arguments: given } = node;
    if (ts.isPropertyAccessExpression(expression) && isSqlTag(expression.expression))
      return this.helper(expression.name.text, given, env, node);
    const made = this.functionsOf(expression, env);
    if (made.length === 0) throw new Unknown(node);
    return made.flatMap((one) => this.returned(one, bind(one, given, env)));
  }

  /** The function that is called; of a table of functions all that it may be. */
  private functionsOf(node: ts.Expression, env: Env): ts.FunctionLikeDeclaration[] {
    const made = ts.isElementAccessExpression(node)
      ? this.entriesOf(node).map(({ initializer }) => this.functionBehind(initializer, env))
      : [functionOf(this.declarationOf(node, env))];
    return made.filter((one) => one?.body !== undefined) as ts.FunctionLikeDeclaration[];
  }

  private functionBehind(node: ts.Expression, env: Env): ts.FunctionLikeDeclaration | undefined {
    return functionOf(node) ?? functionOf(this.declarationOf(node, env));
  }

  private entriesOf({ expression }: ts.ElementAccessExpression): ts.PropertyAssignment[] {
    const table = initializerOf(symbolOf(this.source.checker, expression)?.valueDeclaration);
    return table ? (objectOf(table)?.properties.filter(ts.isPropertyAssignment) ?? []) : [];
  }

  private returned(made: ts.FunctionLikeDeclaration, env: Env): string[] {
    const { body } = made;
    if (!body || !ts.isBlock(body)) return body ? this.partsOf(body, env) : [];
    const returns: ts.Expression[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isFunctionLike(node)) return;
      if (ts.isReturnStatement(node) && node.expression) returns.push(node.expression);
      ts.forEachChild(node, look);
    };
    ts.forEachChild(body, look);
    return returns.flatMap((one) => this.partsOf(one, env));
  }

  /** Kysely's own: names and constants are written out, lists are joined. */
  private helper(name: string, given: ts.NodeArray<ts.Expression>, env: Env, node: ts.Node): string[] {
    const [first, second] = given;
    if (!first) throw new Unknown(node);
    if (name === 'lit') return ["'1'"];
    if (name === 'raw') return this.words(first, env);
    if (name === 'ref' || name === 'table') return this.words(first, env).map(quotedName);
    if (name !== 'join') throw new Unknown(node);
    const between = second && this.isFragment(second) ? (this.fragment(second, env)[0] ?? ', ') : ', ';
    return [this.list(first, env).join(between)];
  }

  private list(node: ts.Expression, env: Env): string[] {
    const isMapped =
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 'map';
    if (ts.isArrayLiteralExpression(node))
      return node.elements.map((one) => this.partsOf(one, env)[0] ?? VALUE);
    const made = isMapped ? functionOf(node.arguments[0]) : undefined;
    if (!made || !isMapped) throw new Unknown(node);
    const listed = node.expression.expression;
    return this.entries(listed, env).flatMap((entry) =>
      // One way of each: what is listed is written the same way.
      this.returned(made, new Map([...env, ...pairOf(made, entry, env)])).slice(0, 1),
    );
  }

  /** The entries of a table of constants that is gone through; one that stands for all where that is something else. */
  private entries(node: ts.Expression, env: Env): (ts.Expression | undefined)[] {
    const isTable = ts.isCallExpression(node) && node.expression.getText() === 'Object.entries';
    const [table] = isTable ? node.arguments : [];
    const constants = table && this.constantsOf(table, env);
    return constants ? constants.map(({ initializer }) => initializer) : [undefined];
  }

  private constantsOf(node: ts.Expression, env: Env): ts.PropertyAssignment[] | undefined {
    const declaration = symbolOf(this.source.checker, node)?.valueDeclaration;
    const bound = declaration && env.get(declaration);
    if (bound) return this.constantsOf(bound.node, bound.env);
    const value = initializerOf(declaration);
    return value && objectOf(value)?.properties.filter(ts.isPropertyAssignment);
  }

  private declarationOf(node: ts.Expression, env: Env): ts.Node | undefined {
    const declaration = symbolOf(this.source.checker, node)?.valueDeclaration;
    const bound = declaration && env.get(declaration);
    return bound ? this.declarationOf(bound.node, bound.env) : (functionOf(node) ?? declaration);
  }

  private named(node: ts.Expression, env: Env): string[] {
    const declaration = symbolOf(this.source.checker, node)?.valueDeclaration;
    const bound = declaration && env.get(declaration);
    if (bound) return this.partsOf(bound.node, bound.env);
    const value = initializerOf(declaration);
    if (value) return this.partsOf(value, env);
    throw new Unknown(node);
  }

  /** What stands in a table of words under a key; under every key where it is not known. */
  private looked(node: ts.ElementAccessExpression, env: Env): string[] {
    const keys = this.words(node.argumentExpression, env);
    const found = this.entriesOf(node).filter(({ name }) =>
      keys.includes(name.getText().replaceAll("'", '')),
    );
    return found.flatMap(({ initializer }) => this.words(initializer, env));
  }

  /** Whether it is a parameter, or a part of one, of a function that is called by its name. */
  private isGiven(declaration: ts.Node): boolean {
    const parameter = ts.findAncestor(declaration, ts.isParameter);
    return parameter !== undefined && this.source.callsOf(parameter.parent).length > 0;
  }

  /** What a text constant says, in all its ways. */
  private words(node: ts.Expression, env: Env): string[] {
    const { checker } = this.source;
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isTemplateExpression(node))
      return combine([
        [node.head.text],
        ...node.templateSpans.flatMap(({ expression, literal }) => [
          this.words(expression, env),
          [literal.text],
        ]),
      ]);
    const declaration = symbolOf(checker, node)?.valueDeclaration;
    const bound = declaration && env.get(declaration);
    if (bound) return this.words(bound.node, bound.env);
    if (ts.isElementAccessExpression(node)) return this.looked(node, env);
    // What a caller says is known at the caller.
    if (declaration && this.isGiven(declaration)) throw new Unknown(node);
    const type = checker.getTypeAtLocation(node);
    const literals = (type.isUnion() ? type.types : [type]).filter((one) => one.isStringLiteral());
    if (literals.length > 0) return literals.map(({ value }) => value);
    const value = initializerOf(declaration);
    if (value) return this.words(value, env);
    throw new Unknown(node);
  }
}

const quotedName = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');
