import exceljs, { type CellValue, type Worksheet } from 'exceljs';
import iconv from 'iconv-lite';
import { analyseRegister } from '../../backend/modules/households/register-file/analyse-register';
import type { RegisterFile } from '../../backend/modules/households/register-file/read-file-lists';
import type { RegisterAnalysis } from '../../backend/modules/households/register-file/register-analysis';
import { summariseAnalysis } from '../../backend/modules/households/register-file/summarise-analysis';

type Rows = readonly (readonly CellValue[])[];

interface GivenSheet {
  name?: string;
  rows: Rows;
  /** For what only a sheet can have: merged cells, hidden sheets. */
  then?: (sheet: Worksheet) => void;
}

/** An Excel file with these sheets. */
export async function givenExcel(...sheets: GivenSheet[]): Promise<RegisterFile> {
  const workbook = new exceljs.Workbook();
  sheets.forEach(({ name = '花名册', rows, then }) => {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((cells, index) => (sheet.getRow(index + 1).values = [...cells]));
    then?.(sheet);
  });
  return { name: '花名册.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

interface CsvStyle {
  delimiter?: string;
  encoding?: string;
  mark?: boolean;
  lineEnd?: string;
  name?: string;
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') || cell.includes('\n')
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

/** A text file with these rows, in the encoding of the program that is to have written it. */
export function givenCsv(rows: readonly (readonly string[])[], style: CsvStyle = {}): RegisterFile {
  const { delimiter = ',', encoding = 'utf-8', mark = false, lineEnd = '\r\n', name = 'roster.csv' } = style;
  const text = rows
    .map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter))
    .join(lineEnd);
  return { name, bytes: iconv.encode(text, encoding, { addBOM: mark }) };
}

/** '3-1-501 5层 王芳 2人 19900000001' of every row that is not held. */
export const importedOf = ({ rows }: RegisterAnalysis): string[] =>
  rows
    .filter(({ isHeld }) => !isHeld)
    .map(({ buildingNo, entranceNo, roomNo, floor, name, residents, phones, isVacant }) =>
      [
        [buildingNo, entranceNo, roomNo].join('-'),
        `${floor ?? '?'}层`,
        name ?? '—',
        isVacant ? '空' : `${residents ?? '?'}人`,
        ...phones,
      ].join(' '),
    );

/** '125 duplicate-household' of every problem. */
export const problemsOf = ({ problems }: RegisterAnalysis): string[] =>
  problems.map(({ row, kind }) => `${row} ${kind}`);

interface Read {
  analysis: RegisterAnalysis;
  imported: string[];
  problems: string[];
  summary: ReturnType<typeof summariseAnalysis>;
}

/** Analyses a file, in the short forms that tests compare. */
export async function read(
  file: RegisterFile,
  options: Parameters<typeof analyseRegister>[1] = {},
): Promise<Read> {
  const analysis = await analyseRegister(file, options);
  return {
    analysis,
    imported: importedOf(analysis),
    problems: problemsOf(analysis),
    summary: summariseAnalysis(analysis, options.takesHidden),
  };
}
