const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A piece of a page that is safe to be written as it is. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Html[];

const write = (part: Part): string => {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
};

/** html`<b>${name}</b>`: whatever is put in is made safe, unless it was made by this function itself. */
export const html = (pieces: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: pieces.reduce((page, piece, at) => page + write(parts[at - 1] ?? '') + piece),
});
