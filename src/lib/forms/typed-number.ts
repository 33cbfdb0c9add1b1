/** Why the button is grey, where a number was not read. */
const onlyNumber = '只写数字，例如 20';

/** A number as it was typed, with or without its measure ('20', '２０', '20公斤'): null for nothing, NaN for what is none. */
export function typedNumber(typed: string, measures: readonly string[] = []): number | null {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const measure = measures.find((one) => text.endsWith(one)) ?? '';
  const bare = text.slice(0, text.length - measure.length).trim();
  if (text === '') return null;
  return bare === '' ? NaN : Number(bare);
}

/** What to say below the field; nothing where it can be read. */
export const numberHint = (value: number | null): string => (Number.isNaN(value) ? onlyNumber : '');
