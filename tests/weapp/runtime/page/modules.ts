import { shadowedNames } from '../logic-layer-globals';
import { resolveModulePath } from '../module-path';
import { compiled, componentsUsedBy } from './compiled';
import { defineBehavior, defineComponent, definePage, isDefined } from './definitions';
import type { Definition } from './engine';
import { stack } from './page-stack';
import { sandbox, scope } from './sandbox';
import { wx } from './wx/wx';

interface Module {
  exports: unknown;
}

const loaded = new Map<string, Module>();
const app: { definition?: Definition; instance?: Definition; loading: string } = { loading: 'app' };

const wrapperValues = (path: string, module: Module): unknown[] => [
  (target: string) => requireModule(resolveModulePath(path, target)),
  module,
  module.exports,
  wx,
  (definition: Definition) => void (app.definition = definition),
  (definition: Definition) => definePage(app.loading, definition),
  (definition: Definition) => defineComponent(app.loading, definition),
  defineBehavior,
  () => app.instance,
  () => stack.map(({ caller }) => caller),
  sandbox,
  sandbox,
  () => ({}),
  () => ({}),
  ...shadowedNames.map(() => undefined),
];

const requireModule = (path: string): unknown => {
  const known = loaded.get(path);
  if (known) return known.exports;
  const script = compiled.modules[path] ?? compiled.modules[`${path}/index`];
  if (!script) throw new Error(`module '${path}.js' is not defined`);
  const module: Module = { exports: {} };
  loaded.set(path, module);
  script(scope, ...wrapperValues(path, module));
  return module.exports;
};

const visiting = new Set<string>();

const loadUsedComponents = (path: string): void => {
  for (const used of Object.values(componentsUsedBy(path))) {
    const target = resolveModulePath(path, used);
    if (compiled.modules[target]) loadComponent(target);
  }
};

/** Runs the script of a page or component and of all it uses, once. */
export const loadComponent = (path: string): void => {
  if (isDefined(path) || visiting.has(path)) return;
  visiting.add(path);
  loadUsedComponents(path);
  const before = app.loading;
  app.loading = path;
  try {
    requireModule(path);
  } finally {
    app.loading = before;
    visiting.delete(path);
  }
  if (!isDefined(path)) throw new Error(`${path}.js did not call Page() or Component()`);
};

/** Runs app.js and makes the app from what it hands to App(). */
export const loadApp = (): Definition => {
  requireModule('app');
  if (!app.definition) throw new Error('app.js did not call App()');
  app.instance = Object.assign({}, app.definition);
  return app.instance;
};

/** Calls one of the app's own lifecycle functions. */
export const callApp = (name: string, ...parameters: unknown[]): void => {
  const method = app.instance?.[name];
  if (typeof method === 'function')
    (method as (...parameters: unknown[]) => unknown).apply(app.instance, parameters);
};
