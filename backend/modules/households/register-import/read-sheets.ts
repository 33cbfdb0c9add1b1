import { decodeText } from './decode-text';
import { fileKind } from './file-kind';
import { readCsv } from './read-csv';
import { readExcel } from './read-excel';
import type { Sheet } from './sheet';
import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';

const megabyte = 1024 * 1024;
const mostMegabytes = 20;
const mostRows = 60_000;

async function readAny(bytes: Uint8Array): Promise<{ sheets: Sheet[]; hidden: string[] }> {
  if (fileKind(bytes) === 'excel') return readExcel(bytes);
  return { sheets: [readCsv(decodeText(bytes))], hidden: [] };
}

/** Reads the sheets of a file of either kind; refuses, in words, what is no table or too large. */
export async function readSheets(bytes: Uint8Array): Promise<{ sheets: Sheet[]; hidden: string[] }> {
  if (bytes.length > mostMegabytes * megabyte) throw new UnreadableFile(fileTexts.tooLarge(mostMegabytes));
  const read = await readAny(bytes);
  const rows = read.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > mostRows) throw new UnreadableFile(fileTexts.tooManyRows(mostRows));
  return read;
}
