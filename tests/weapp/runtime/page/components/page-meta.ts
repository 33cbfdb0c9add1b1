import { textOf } from '../dom';
import type { BuiltinComponent, Host } from './host';

const pageOf = ({ element }: Host): HTMLElement | null => element.closest('wx-page');

const setters: Record<string, (host: Host, value: string) => void> = {
  rootFontSize: (_, value) => (document.documentElement.style.fontSize = value === 'system' ? '' : value),
  pageFontSize: (host, value) =>
    pageOf(host)?.style.setProperty('font-size', value === 'system' ? '' : value),
  pageStyle: (host, value) => pageOf(host)?.setAttribute('style', value),
};

/** Sets what belongs to the whole page: its style and its font sizes. */
export const pageMeta: BuiltinComponent = {
  changed: (host, property, value) => setters[property]?.(host, textOf(value)),
};
