import type { CompiledApp, Preset } from '../compiled-app';

interface RuntimeGlobals {
  __MP_APP__: CompiledApp;
  __MP_PRESET__?: Preset;
}

const globals = globalThis as unknown as RuntimeGlobals;

/** The compiled mini-program that the script before this bundle has set. */
export const compiled: CompiledApp = globals.__MP_APP__;

/** What the test has set before start. */
export const preset: Preset = globals.__MP_PRESET__ ?? {};

/** Tells whether a page is one of the tab pages. */
export const isTabPage = (path: string): boolean =>
  (compiled.appJson.tabBar?.list ?? []).some(({ pagePath }) => pagePath === path);

/** Lists the components a page or component may use, the app's own included, name → path as written. */
export const componentsUsedBy = (path: string): Record<string, string> => ({
  ...compiled.appJson.usingComponents,
  ...compiled.configs[path]?.usingComponents,
});
