import type { Identifier, Node } from 'estree';
import { someBelow, type Parents } from './syntax-tree';

const asksFor = (node: Node, name: string): boolean =>
  node.type === 'UnaryExpression' &&
  node.operator === 'typeof' &&
  node.argument.type === 'Identifier' &&
  node.argument.name === name;

const asksBefore = (root: Node, name: string, position: number): boolean =>
  someBelow(root, (node) => asksFor(node, name) && (node.range?.[0] ?? 0) < position);

const conditionOf = (parent: Node): Node | undefined => {
  if (parent.type === 'LogicalExpression') return parent.left;
  if (parent.type === 'ConditionalExpression' || parent.type === 'IfStatement') return parent.test;
  return undefined;
};

const isFunction = ({ type }: Node): boolean => type.includes('Function');

const nearestBody = (node: Node, parents: Parents): Node | undefined => {
  const parent = parents.get(node);
  return !parent || isFunction(parent) ? parent : nearestBody(parent, parents);
};

const isUnderCondition = (node: Node, name: string, position: number, parents: Parents): boolean => {
  const parent = parents.get(node);
  if (!parent) return false;
  const condition = conditionOf(parent);
  if (condition && condition !== node && asksBefore(condition, name, position)) return true;
  return isUnderCondition(parent, name, position, parents);
};

/** Tells whether a read stands in a typeof, under a condition with one, or after one in the same function. */
export const isAskedFirst = (identifier: Identifier, parents: Parents): boolean => {
  const parent = parents.get(identifier);
  if (parent && asksFor(parent, identifier.name)) return true;
  const position = identifier.range?.[0] ?? 0;
  if (isUnderCondition(identifier, identifier.name, position, parents)) return true;
  const body = nearestBody(identifier, parents);
  return body !== undefined && asksBefore(body, identifier.name, position);
};
