const WIDE = /[^\0-ÿ]/;
/** How wide a text is, in ems: a Chinese sign is one, a Latin one about half. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : 0.55), 0);

/** How many lines these need in a column of so many ems, each on its own line. */
export const countLines = (lines: readonly string[], ems: number): number =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / ems)), 0);
