const language =
  'Object Array String Number Boolean Symbol Math JSON Date Promise Map Set WeakMap WeakSet Proxy Reflect RegExp Function Error TypeError RangeError ReferenceError SyntaxError EvalError URIError parseInt parseFloat isNaN isFinite NaN Infinity undefined encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array arguments eval';
const platform = 'console setTimeout clearTimeout setInterval clearInterval';
const wrapper =
  'require module exports wx App Page Component Behavior getApp getCurrentPages global globalThis requirePlugin requireMiniProgram';
const shadowed =
  'window document self frames parent top location navigator localStorage sessionStorage history screen alert confirm prompt fetch XMLHttpRequest WebSocket';

/** Names that WeChat hands to every script as parameters of its wrapper function. */
export const wrapperNames: readonly string[] = wrapper.split(' ');

/** Names WeChat's wrapper shadows: they stay undefined whatever an app puts on globalThis. */
export const shadowedNames: readonly string[] = shadowed.split(' ');

/** Every name a script may read as it is in WeChat's logic layer; all others are absent there. */
export const logicLayerGlobals: ReadonlySet<string> = new Set([
  ...language.split(' '),
  ...platform.split(' '),
  ...wrapperNames,
]);

/** Names that may be asked for although they are absent, each because its reader asks with typeof first. */
export const toleratedReads: Readonly<Record<string, string>> = {
  performance: 'React asks with typeof and falls back to Date',
  MessageChannel: 'the React scheduler asks with typeof and falls back to setTimeout',
  SuppressedError: 'tslib asks with typeof, for a syntax we do not use',
  Iterator: "babel's generator helper asks with typeof and falls back to Object",
  process: 'libraries ask with typeof whether they run in Node',
};
