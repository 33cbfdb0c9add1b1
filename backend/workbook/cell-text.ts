import { SSF, type CellObject } from '@e965/xlsx';

const decimals = 6;
const dayMs = 86_400_000;
/** Days are counted from here; in files that began on an old Mac, from 1904. */
const firstDay = Date.UTC(1899, 11, 30);
const daysTo1904 = 1462;

const errorTexts: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** What is added up in a table program may be 2.9999999999; what people typed has few decimals. */
const numberText = (value: number): string => String(Number(value.toFixed(decimals)));

const dateText = (value: Date): string =>
  Number.isNaN(value.getTime())
    ? ''
    : value
        .toISOString()
        .replace(/T00:00:00.000Z$/, '')
        .slice(0, 16);

const dayOf = (value: number, is1904: boolean): Date =>
  new Date(firstDay + Math.round((value + (is1904 ? daysTo1904 : 0)) * dayMs));

// SheetJS gives its formats no types.
const { is_date: isDateFormat } = SSF as { is_date: (format: string) => boolean };

const isDate = ({ z }: CellObject): boolean => typeof z === 'string' && isDateFormat(z);

/** The text that a person sees in a cell; of a formula, what it gave when it was last calculated. */
export function cellText(cell: CellObject | undefined, is1904: boolean): string {
  const value = cell?.v;
  if (cell === undefined || value === undefined || cell.t === 'z') return '';
  if (cell.t === 'e') return errorTexts[Number(value)] ?? '#N/A';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return value;
  return isDate(cell) ? dateText(dayOf(value, is1904)) : numberText(value);
}
