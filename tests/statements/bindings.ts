import ts from 'typescript';

/** What a function was called with. */
export interface Bound {
  node: ts.Expression;
  env: Env;
}
export type Env = ReadonlyMap<ts.Node, Bound>;
export const nothing: Env = new Map();

export const objectOf = (node: ts.Expression): ts.ObjectLiteralExpression | undefined =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node)
    ? objectOf(node.expression)
    : ts.isObjectLiteralExpression(node)
      ? node
      : undefined;

export const initializerOf = (declaration: ts.Node | undefined): ts.Expression | undefined =>
  declaration && (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration))
    ? declaration.initializer
    : undefined;

/** What stands in the place of a function's parameters; those taken apart are bound by name. */
export function bind(made: ts.FunctionLikeDeclaration, given: readonly ts.Expression[], env: Env): Env {
  const bound = new Map(env);
  made.parameters.forEach((parameter, at) => {
    const node = given[at] ?? parameter.initializer;
    if (!node) return;
    bound.set(parameter, { node, env });
    if (ts.isObjectBindingPattern(parameter.name)) bindParts(bound, parameter.name, node, env);
    if (ts.isArrayBindingPattern(parameter.name)) bindItems(bound, parameter.name, node, env);
  });
  return bound;
}

/** The value of `([key, value]) => …` for one entry. */
export function pairOf(
  made: ts.FunctionLikeDeclaration,
  entry: ts.Expression | undefined,
  env: Env,
): [ts.Node, Bound][] {
  const name = made.parameters[0]?.name;
  const value = name && ts.isArrayBindingPattern(name) ? name.elements[1] : undefined;
  return value && entry ? [[value, { node: entry, env }]] : [];
}

function bindItems(bound: Map<ts.Node, Bound>, names: ts.ArrayBindingPattern, node: ts.Expression, env: Env) {
  if (!ts.isArrayLiteralExpression(node)) return;
  names.elements.forEach((element, at) => {
    const item = node.elements[at];
    if (item) bound.set(element, { node: item, env });
  });
}

function bindParts(
  bound: Map<ts.Node, Bound>,
  names: ts.ObjectBindingPattern,
  node: ts.Expression,
  env: Env,
) {
  if (!ts.isObjectLiteralExpression(node)) return;
  for (const element of names.elements) {
    const name = (element.propertyName ?? element.name).getText();
    const part = node.properties.find((one) => one.name?.getText() === name);
    if (part && ts.isPropertyAssignment(part)) bound.set(element, { node: part.initializer, env });
    else if (part && ts.isShorthandPropertyAssignment(part)) bound.set(element, { node: part.name, env });
    else if (element.initializer) bound.set(element, { node: element.initializer, env });
  }
}
