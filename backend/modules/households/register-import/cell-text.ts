import type { CellValue } from 'exceljs';

const decimals = 6;

/** What is added up in a table program may be 2.9999999999; what people typed has few decimals. */
const numberText = (value: number): string => String(Number(value.toFixed(decimals)));

const dateText = (value: Date): string =>
  Number.isNaN(value.getTime())
    ? ''
    : value
        .toISOString()
        .replace(/T00:00:00.000Z$/, '')
        .slice(0, 16);

/** The text that a person sees in a cell that is no formula. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return cellText(value.text);
  return '';
}
