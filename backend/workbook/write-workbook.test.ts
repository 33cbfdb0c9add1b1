import excel from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it, vi } from 'vitest';
import { writeWorkbook } from './write-workbook';

const typed = ['=1+1', '+86 199', '-', '@SUM(A1)', '\t=1', '\r=1', "=HYPERLINK('x')", '张先生', '12-1'];

async function partsOf(bytes: Uint8Array): Promise<{ styles: string; sheet: string }> {
  const zip = await JSZip.loadAsync(bytes);
  const read = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  return { styles: await read('xl/styles.xml'), sheet: await read('xl/worksheets/sheet1.xml') };
}

/** Whether each cell of column A is marked as text, from the file itself. */
async function marks(bytes: Uint8Array): Promise<boolean[]> {
  const { styles, sheet } = await partsOf(bytes);
  const cellStyles = styles.slice(styles.indexOf('<cellXfs'));
  const quoted = [...cellStyles.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf.includes('quotePrefix="1"'));
  return [...sheet.matchAll(/<c r="A\d+"(?: s="(\d+)")?/g)].map(
    ([, style]) => quoted[Number(style ?? 0)] ?? false,
  );
}

describe('a workbook that goes out', () => {
  it('marks as text what begins like a formula, and says the same words', async () => {
    const workbook = new excel.Workbook();
    const sheet = workbook.addWorksheet('名单');
    for (const text of typed) sheet.addRow([text]);
    sheet.addRow([-3]);
    const bytes = await writeWorkbook(workbook);
    expect(await marks(bytes)).toEqual([...Array<boolean>(7).fill(true), false, false, false]);
    const read = new excel.Workbook();
    await read.xlsx.load(bytes.slice().buffer);
    const [list] = read.worksheets;
    const words = typed.map((_, at) => list?.getCell(at + 1, 1).value);
    // A carriage return is a line break to XML.
    const isReturn = (text: unknown) => String(text).endsWith('=1') && text !== '\t=1';
    expect(words.filter((text) => !isReturn(text))).toEqual(typed.filter((text) => !isReturn(text)));
  });

  it('is the same to the byte whenever it is written', async () => {
    const write = () => {
      const workbook = new excel.Workbook();
      workbook.addWorksheet('名单').addRow(['张先生', '=1']);
      return writeWorkbook(workbook);
    };
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T01:00:00Z') });
    const first = await write();
    vi.setSystemTime(new Date('2026-11-23T01:00:00Z'));
    const second = await write();
    vi.useRealTimers();
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    const read = new excel.Workbook();
    await read.xlsx.load(second.slice().buffer);
    expect(read.worksheets[0]?.getCell('B1').value).toBe('=1');
  });

  it('is left as it is when nothing does', async () => {
    const workbook = new excel.Workbook();
    workbook.addWorksheet('名单').addRow(['张先生']);
    expect((await partsOf(await writeWorkbook(workbook))).styles).not.toContain('quotePrefix');
  });
});
