import { ImportField } from '@/contract/register-import-shapes';
import { wordOfHeader } from '@/domain/register/field-of-header';
import { plainText, seenText } from '@/domain/register/plain-text';
import { readFlagCell } from '@/domain/register/read-flag-column';
import type { RegisterField } from '@/domain/register/register-field';
import type { Layout } from './layout';
import type { WrittenCells } from './line';
import type { SheetRow } from '../../../workbook/sheet';

/** Takes the cells of a row by what their columns hold. */
export type CellReader = (row: SheetRow) => WrittenCells;

const unwritten = Object.fromEntries(ImportField.options.map((field) => [field, '']));
const signs: Partial<Record<RegisterField, string>> = { remark: '；', status: '；' };
const isNumber = /^第?(?:[0-9]{1,4}|[一二三四五六七八九十]{1,3})$/;

/** A heading may speak for its cells: '3' under 组 is '3组', '是' under 是否空置 is '空置'. */
function cellOf(header: string, field: RegisterField): (cell: string) => string {
  const word = wordOfHeader(header);
  if (word !== '') return (cell) => (isNumber.test(plainText(cell)) ? `${plainText(cell)}${word}` : cell);
  return field === 'status' || field === 'relation' ? (cell) => readFlagCell(header, cell) : (cell) => cell;
}

/** How the rows under one head are read. Phones, remarks and states may fill several columns. */
export function cellReader({ fields, headers }: Layout): CellReader {
  const columns = fields.flatMap((field, index) =>
    field === undefined ? [] : [{ field, index, read: cellOf(headers[index] ?? '', field) }],
  );
  return ({ cells }) => {
    // Every field is named once.
    const written = { ...unwritten } as Record<RegisterField, string>;
    for (const { field, index, read } of columns) {
      const cell = read(seenText((cells[index] ?? '').trim()));
      if (cell !== '')
        written[field] = written[field] === '' ? cell : `${written[field]}${signs[field] ?? '、'}${cell}`;
    }
    return written;
  };
}
