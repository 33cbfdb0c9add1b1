import type { Cell, Workbook } from 'exceljs';
import { forgetMoments } from './zip-parts';

/** What a table program takes for a formula when somebody edits the cell or saves the sheet as text. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;
/** The format 'text'; its number in a workbook's styles is fixed. */
const TEXT = '@';
const NO_MOMENT = new Date(0);
const STYLES = 'xl/styles.xml';
const TEXT_STYLE = /<xf numFmtId="49"/g;

/**
 * The bytes of a workbook. What people have typed stays text: a cell that begins like a formula is marked as text
 * (quotePrefix), so that a name '=HYPERLINK(…)' is a name wherever the file goes. Equal contents make equal bytes, so
 * that a file can be fetched in parts.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  workbook.created = workbook.modified = NO_MOMENT;
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(markAsText)));
  const bytes = Buffer.from(await quoteTexts(new Uint8Array(await workbook.xlsx.writeBuffer())));
  forgetMoments(bytes);
  return bytes;
}

function markAsText(cell: Cell): void {
  if (typeof cell.value === 'string' && LOOKS_LIKE_FORMULA.test(cell.value)) cell.numFmt = TEXT;
}

/** exceljs has no word for quotePrefix: it is put into the styles that it has written. */
async function quoteTexts(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(bytes);
  const styles = await zip.file(STYLES)?.async('string');
  if (!styles?.match(TEXT_STYLE)) return bytes;
  zip.file(STYLES, styles.replace(TEXT_STYLE, '<xf quotePrefix="1" numFmtId="49"'));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
