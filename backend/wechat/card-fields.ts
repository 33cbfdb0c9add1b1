/** What is wrong with a field before WeChat says so (../shared/platform/wechat.md, 1.3). */
export type FieldFault = 'unknownType' | 'empty' | 'lineBreak' | 'tooLong' | 'wrongLetters';

interface FieldType {
  most: number;
  letters: RegExp;
}

const day = String.raw`\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})`;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const spanOf = (one: string) => new RegExp(`^${one}(?: ?~ ?${one})?$`);
const anything = /^.+$/u;

/** By the name that WeChat gives a type; a field's own name is that and a number. */
const types: Readonly<Record<string, FieldType>> = {
  thing: { most: 20, letters: anything },
  number: { most: 32, letters: /^-?\d+(?:\.\d+)?$/ },
  letter: { most: 32, letters: /^[A-Za-z]+$/ },
  symbol: { most: 5, letters: /^[^\p{L}\p{N}\s]+$/u },
  character_string: { most: 32, letters: /^[\x20-\x7e]+$/ },
  time: { most: 64, letters: spanOf(`(?:${day} )?${clock}`) },
  date: { most: 64, letters: spanOf(`${day}(?: ${clock})?`) },
  amount: { most: 13, letters: /^[^\d\s]?\d{1,10}(?:\.\d{1,2})?元?$/ },
  phone_number: { most: 17, letters: /^[\d+\-() ]+$/ },
  car_number: { most: 8, letters: anything },
  name: { most: 20, letters: anything },
  phrase: { most: 5, letters: /^\p{Script=Han}+$/u },
  // Which values it lists is known to the template alone.
  enum: { most: 64, letters: anything },
};

const typeOf = (field: string): FieldType | undefined => types[field.replace(/\d+$/, '')];

/** A name of Chinese, also mixed, is half as long as one of letters. */
const mostOf = (field: string, value: string): number | undefined =>
  field.startsWith('name') && /\p{Script=Han}/u.test(value) ? 10 : typeOf(field)?.most;

const controls = /[\p{Cc}\u2028\u2029]/u;

/** What WeChat would not take of a field's value; null when it is good. */
export function fieldFault(field: string, value: string): FieldFault | null {
  const type = typeOf(field);
  if (!type) return 'unknownType';
  if (value.trim() === '') return 'empty';
  if (controls.test(value)) return 'lineBreak';
  if (value.length > (mostOf(field, value) ?? 0)) return 'tooLong';
  return type.letters.test(value) ? null : 'wrongLetters';
}

/** Cut between letters, never through one of two halves. */
function cut(value: string, most: number): string {
  const letters = [...value];
  while (letters.join('').length > most - 1) letters.pop();
  return `${letters.join('')}…`;
}

/** The value as it fits a field of free words: on one line, and cut where it is too long. */
export function fitField(field: string, value: string): string {
  const line = value.replaceAll(new RegExp(controls, 'gu'), ' ').trim();
  const most = mostOf(field, line) ?? 0;
  return line.length > most && typeOf(field)?.letters === anything ? cut(line, most) : line;
}

/** The first field of a card that WeChat would not take; null when all are good. */
export function cardFault(
  fields: Readonly<Record<string, string>>,
): { field: string; fault: FieldFault } | null {
  for (const [field, value] of Object.entries(fields)) {
    const fault = fieldFault(field, value);
    if (fault) return { field, fault };
  }
  return null;
}
