/** Damm's table: the digit at the end catches every single wrong digit and every two that changed places. */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const SERIAL_DIGITS = 7;

/** How many different sheets the codes can tell apart. */
export const SHEET_SERIALS = 10 ** SERIAL_DIGITS;

const checkDigitOf = (digits: string): string =>
  [...digits].reduce((row, digit) => damm[Number(row)]?.[Number(digit)] ?? row, '0');

/** The code of a sheet: seven digits and one that checks them. Digits alone, because an input method leaves them be. */
export function sheetCode(serial: number): string {
  const digits = String(serial % SHEET_SERIALS).padStart(SERIAL_DIGITS, '0');
  return `${digits}${checkDigitOf(digits)}`;
}

/** Reads a code as it was typed or scanned, also with gaps or in full-width digits; null when it cannot be right. */
export function readSheetCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{8}$/.test(digits) && checkDigitOf(digits) === '0' ? digits : null;
}

/** '4827 1536': in two groups, as people read it aloud. */
export const showSheetCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
