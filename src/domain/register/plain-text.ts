/** Most cells are written plainly already: no full-width sign, no blank. This is asked some 400,000 times for a file. */
const isPlain = /^[!-~\u4e00-\u9fff、。]*$/;

const invisible = /[\u200b\ufeff]/g;

/**
 * One way of writing for many: full-width letters, digits and signs become plain ones, blanks of every kind one space,
 * and a whole number that a table program wrote as '3.0' is '3' again.
 */
export function plainText(written: string): string {
  const text = isPlain.test(written)
    ? written
    : written.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim();
  return text.endsWith('0') ? text.replace(/^(\d+)\.0+$/, '$1') : text;
}
