import { make, textOf } from '../dom';
import type { BuiltinComponent } from './host';

interface RichNode {
  type?: string;
  name?: string;
  text?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

const build = ({ type, name = 'div', text = '', attrs = {}, children = [] }: RichNode): Node | string =>
  type === 'text' ? text : make(name as 'div', attrs, ...children.map(build));

/** Text with marks, from HTML or from nodes. */
export const richText: BuiltinComponent = {
  changed: ({ element }, property, value) => {
    if (property !== 'nodes') return;
    if (Array.isArray(value)) element.replaceChildren(...(value as RichNode[]).map(build));
    else element.innerHTML = textOf(value);
  },
};
