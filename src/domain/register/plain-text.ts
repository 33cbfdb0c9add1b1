/** Most cells are written plainly already: no full-width sign, no blank. This is asked some 400,000 times for a file. */
const isPlain = /^[!-~\u4e00-\u9fff、。]*$/;

/** Marks that nobody sees: directions, joiners, soft hyphens. Phone books and web pages leave them in what is copied. */
const invisible = /\p{Cf}/gu;
/** How Excel's format writes a sign that XML cannot hold: '_x000D_' is the end of a line. */
const escapedSign = /_x([0-9A-F]{4})_/gi;

const isSeenAsWritten = (written: string): boolean => isPlain.test(written) && !written.includes('_x');

const signOf = (_escaped: string, code: string): string => {
  const sign = String.fromCharCode(Number.parseInt(code, 16));
  return sign < ' ' ? '\n' : sign;
};

/** A cell as a person sees it: without invisible marks, and with the signs for which '_x000D_' stands. */
export const seenText = (written: string): string =>
  isSeenAsWritten(written) ? written : written.replace(escapedSign, signOf).replace(invisible, '').trim();

/**
 * One way of writing for many: full-width letters, digits and signs become plain ones, blanks of every kind one space,
 * and a whole number that a table program wrote as '3.0' is '3' again.
 */
export function plainText(written: string): string {
  const text = isSeenAsWritten(written)
    ? written
    : seenText(written).normalize('NFKC').replace(/\s+/g, ' ').trim();
  return text.endsWith('0') ? text.replace(/^(\d+)\.0+$/, '$1') : text;
}
