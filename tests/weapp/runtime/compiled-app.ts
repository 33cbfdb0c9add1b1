/** What a page's or the app's window settings may say, as far as the runtime draws it. */
export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  navigationStyle?: string;
  onReachBottomDistance?: number;
}

/** One `<page>.json` or component json. */
export interface PageConfig extends WindowConfig {
  component?: boolean;
  usingComponents?: Record<string, string>;
}

/** One tab of app.json's tabBar. */
export interface Tab {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

/** The part of app.json the runtime acts on. */
export interface AppJson {
  pages: string[];
  entryPagePath?: string;
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  window?: WindowConfig;
  tabBar?: { custom?: boolean; color?: string; selectedColor?: string; list: Tab[] };
  usingComponents?: Record<string, string>;
}

/** A dist script wrapped as WeChat wraps it: first the scope, then the named parameters in order. */
export type WrappedScript = (scope: object, ...parameters: unknown[]) => void;

/** Everything the compiling side hands to the browser side, as `globalThis.__MP_APP__`. */
export interface CompiledApp {
  appJson: AppJson;
  pages: string[];
  configs: Record<string, PageConfig>;
  styles: Record<string, string>;
  templates: Record<string, unknown>;
  modules: Record<string, WrappedScript>;
}

/** What a test may set before the app's first line runs. */
export interface Preset {
  online?: boolean;
  fontSizeScaleFactor?: number;
  storage?: Record<string, unknown>;
  answers?: Record<string, unknown>;
}
