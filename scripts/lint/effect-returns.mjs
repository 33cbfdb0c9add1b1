import ts from 'typescript';

const hooks = new Set(['useEffect', 'useLayoutEffect', 'useInsertionEffect']);

const nameOf = (callee) => (callee.type === 'MemberExpression' ? callee.property.name : callee.name);
const isFunction = (node) => /^(Arrow)?Function(Expression|Declaration)?/.test(node.type);
const isThrownAway = (node) => node.type === 'UnaryExpression' && node.operator === 'void';

/** React runs what an effect gives back. `void` is the word of a type for anything at all, so it is not enough. */
function isCleanUp(type) {
  if (type.isUnion()) return type.types.every(isCleanUp);
  return (
    (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)) !== 0 || type.getCallSignatures().length > 0
  );
}

/** The `return`s of one function, without those of the functions inside it. */
function returnsIn(node, keys) {
  if (node.type === 'ReturnStatement') return node.argument ? [node.argument] : [];
  if (isFunction(node)) return [];
  const children = (keys[node.type] ?? []).flatMap((key) => node[key] ?? []);
  return children.flatMap((child) => returnsIn(child, keys));
}

const givenBackBy = ({ body }, keys) =>
  body.type === 'BlockStatement' ? body.body.flatMap((one) => returnsIn(one, keys)) : [body];

/**
 * An effect gives back a function that cleans up, or nothing. A browser may let a call answer more than its type says
 * (scrollTo, scrollIntoView and play answer promises since Chromium 156), and React would call the answer.
 */
export const effectReturns = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      given: 'An effect returns a function or nothing: put this into a block, or `void` before it.',
      promised: 'An effect that is async gives React a promise to call: call an async function inside it.',
      unknown: 'What this effect returns is not known to be a function or nothing: call it inside a block.',
    },
  },
  create(context) {
    const { parserServices, visitorKeys } = context.sourceCode;
    const typeOf = (node) => parserServices.getTypeAtLocation(node);
    const check = (effect) => {
      if (effect.async) return context.report({ node: effect, messageId: 'promised' });
      const wrong = givenBackBy(effect, visitorKeys).filter(
        (one) => !isThrownAway(one) && !isCleanUp(typeOf(one)),
      );
      for (const node of wrong) context.report({ node, messageId: 'given' });
    };
    const checkNamed = (effect) => {
      const signatures = typeOf(effect).getCallSignatures();
      const isSure = signatures.length > 0 && signatures.every((one) => isCleanUp(one.getReturnType()));
      if (!isSure) context.report({ node: effect, messageId: 'unknown' });
    };
    return {
      CallExpression({ callee, arguments: [effect] }) {
        if (!effect || !hooks.has(nameOf(callee))) return;
        if (isFunction(effect)) check(effect);
        else checkNamed(effect);
      },
    };
  },
};
