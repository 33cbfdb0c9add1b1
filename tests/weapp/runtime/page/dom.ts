type Attributes = Partial<Record<string, string>>;

/** Makes an element from tag, attributes and children; text is never read as markup. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Gives an element of the shell that index.html always has. */
export const shellPart = (id: 'nav' | 'stage' | 'tabs'): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the shell has no #${id}`);
  return element;
};

/** Sets or clears a data- attribute that the shell's styles look at. */
export const markElement = (element: HTMLElement, name: string, value: unknown): void => {
  if (value === undefined || value === null || value === false || value === '') delete element.dataset[name];
  else element.dataset[name] = value === true ? '' : textOf(value);
};

/** Writes any property value as text: nothing as '', an object as JSON. */
export const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Turns camelCase into kebab-case. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
