import { decodeText } from './decode-text';
import { fileKind } from './file-kind';
import { MOST_MEGABYTES, MOST_ROWS } from './limits';
import { readCsv } from './read-csv';
import { readExcel } from './read-excel';
import { refuseHeavyWorkbook } from './refuse-heavy-workbook';
import type { Sheets } from './sheet';
import { fileTexts } from './texts';
import { UnreadableFile } from './unreadable-file';

/** The head of an old file alone is longer. */
const MOST_SHORT = 512;
const megabyte = 1024 * 1024;

/** What breaks the reader is a broken file: nothing else of ours is at work here. */
function inWords(cause: unknown): never {
  throw cause instanceof UnreadableFile ? cause : new UnreadableFile(fileTexts.brokenExcel, { cause });
}

async function readPacked(bytes: Buffer): Promise<Sheets> {
  await refuseHeavyWorkbook(bytes);
  // Only Excel writes formulas without their result, and OpenDocument ends with a million rows of nothing.
  const keepsBlanks = bytes.includes('xl/workbook');
  return readExcel(bytes, { broken: fileTexts.brokenExcel, keepsBlanks });
}

/** What breaks off before its first sheet would be taken for text. */
function readOld(bytes: Buffer): Sheets {
  if (bytes.length < MOST_SHORT) throw new UnreadableFile(fileTexts.oldExcel);
  return readExcel(bytes, { broken: fileTexts.oldExcel, keepsBlanks: false });
}

/** Only a web page with a table in it is one; the XML of 2003 is read by the same program. */
function readMarkup(bytes: Buffer): Sheets {
  const text = decodeText(bytes);
  if (!/<(?:\w+:)?table[\s>]/i.test(text)) throw new UnreadableFile(fileTexts.webPage);
  return readExcel(text, { broken: fileTexts.webPage, keepsBlanks: false });
}

async function readAny(bytes: Buffer): Promise<Sheets> {
  const kind = fileKind(bytes);
  if (kind === 'packed') return readPacked(bytes);
  if (kind === 'old') return readOld(bytes);
  if (kind === 'markup') return readMarkup(bytes);
  return { sheets: [readCsv(decodeText(bytes))], hidden: [] };
}

/** Reads the sheets of a file of any kind, here and now; refuses with UnreadableFile what is no table or too large. */
export async function takeApart(bytes: Uint8Array): Promise<Sheets> {
  if (bytes.length > MOST_MEGABYTES * megabyte) throw new UnreadableFile(fileTexts.tooLarge(MOST_MEGABYTES));
  const read = await readAny(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(inWords);
  const rows = read.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > MOST_ROWS) throw new UnreadableFile(fileTexts.tooManyRows(MOST_ROWS));
  return read;
}
