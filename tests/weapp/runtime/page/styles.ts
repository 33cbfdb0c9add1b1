import { resolveModulePath } from '../module-path';
import { compiled, componentsUsedBy } from './compiled';
import { make } from './dom';

const added = new Map<string, HTMLStyleElement>();

const append = (path: string, css: string): HTMLStyleElement => {
  const style = make('style', { 'data-wxss': path });
  style.textContent = css;
  document.head.append(style);
  return style;
};

/** Adds app.wxss, which holds for every page. */
export const addAppStyle = (): void => void append('app', compiled.styles.app ?? '');

/** Adds a page's own WXSS; the page switches it off while it is out of sight. */
export const addPageStyle = (path: string): HTMLStyleElement => append(path, compiled.styles[path] ?? '');

/** Adds the WXSS of every component below a page, each once. */
export const addComponentStyles = (path: string): void => {
  for (const used of Object.values(componentsUsedBy(path))) {
    const target = resolveModulePath(path, used);
    if (added.has(target)) continue;
    added.set(target, append(target, compiled.styles[target] ?? ''));
    addComponentStyles(target);
  }
};
