import { logicLayerGlobals, shadowedNames } from '../logic-layer-globals';
import { record } from './record';

const browser = globalThis as unknown as Record<string, unknown>;
const shadowed = new Set(shadowedNames);

const recordingConsole = {
  ...console,
  error: (...parts: unknown[]) => {
    record.consoleErrors.push(
      parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part))).join(' '),
    );
    console.error(...parts);
  },
};

const nativeMembers = (): Record<string, unknown> => {
  const members: Record<string, unknown> = {};
  for (const name of logicLayerGlobals) if (name in browser) members[name] = browser[name];
  for (const timer of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']) {
    members[timer] = (browser[timer] as (...parameters: unknown[]) => unknown).bind(globalThis);
  }
  delete members.globalThis;
  return { ...members, console: recordingConsole };
};

/** What the app sees as globalThis: the language, timers and a console, and whatever it adds itself. */
export const sandbox: Record<string, unknown> = nativeMembers();
sandbox.globalThis = sandbox;
sandbox.global = sandbox;

const nativeNames = new Set(Object.keys(sandbox));

/** Names the app has put on globalThis itself, its polyfills above all. */
export const suppliedNames = (): string[] => Object.keys(sandbox).filter((name) => !nativeNames.has(name));

const isIntercepted = (name: string): boolean => {
  if (name === 'console') return true;
  if (shadowed.has(name) || logicLayerGlobals.has(name)) return false;
  return name in sandbox || name in browser;
};

const countMissing = (name: string): void => {
  record.missing[name] = (record.missing[name] ?? 0) + 1;
};

/** The scope around every script: names absent in WeChat read as undefined, and each such read is counted. */
export const scope: object = new Proxy(sandbox, {
  has: (_, name) => typeof name === 'string' && isIntercepted(name),
  get: (members, name) => {
    if (typeof name !== 'string') return undefined;
    if (!(name in members)) countMissing(name);
    return members[name];
  },
});
