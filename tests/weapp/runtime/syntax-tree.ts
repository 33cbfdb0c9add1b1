import type { Node } from 'estree';

/** Each node's parent. */
export type Parents = ReadonlyMap<Node, Node>;

const isNode = (member: unknown): member is Node =>
  typeof member === 'object' && member !== null && 'type' in member;

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** Maps each node of a program to its parent. */
export const parentsOf = (program: Node): Parents => {
  const parents = new Map<Node, Node>();
  const waiting = [program];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      waiting.push(child);
    }
  }
  return parents;
};

/** Tells whether a node or any below it fulfils a condition. */
export const someBelow = (root: Node, holds: (node: Node) => boolean): boolean => {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (holds(node)) return true;
    waiting.push(...childrenOf(node));
  }
  return false;
};
