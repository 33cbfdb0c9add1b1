import excel from 'exceljs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { givenPhones, type Line, type Phone } from './given-phones';

const { open, faults } = await givenPhones();

const Asked = z.object({ from: z.int() });
const Part = z.object({ name: z.string(), digest: z.string(), bytes: z.int(), base64: z.string() });
const partBytes = 9 * 1024;

/** What the phone gets comes in small parts, so that a usual register takes several. */
const smallParts =
  (counted: number[]): Line =>
  async ({ procedure, input }, ask) => {
    const answer = await ask();
    if (procedure !== 'files.readExport' || !answer.ok) return answer;
    const part = Part.parse(answer.value);
    counted.push(Asked.parse(input).from);
    const base64 = Buffer.from(part.base64, 'base64').subarray(0, partBytes).toString('base64');
    return { ok: true, value: { ...part, base64 } };
  };

const openRegister = async (phone: Phone): Promise<void> => {
  await phone.tapText('住户册：查住户、更正、导入名册');
  await phone.waitForText('各单元');
  await phone.tapText('导出 Excel', { exact: true });
};

/** The workbooks that lie on the phone, by name. */
const workbooksOn = ({ page }: Phone): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(Object.entries(localStorage).filter(([path]) => path.endsWith('.xlsx'))),
  );

it('staff take the register out of WeChat as Excel, part by part, and it goes when they sign out', async () => {
  const parts: number[] = [];
  const lin = await open('demo-lin', { line: smallParts(parts) });
  await openRegister(lin);
  await expect.poll(async () => (await lin.calls('openDocument')).length, { timeout: 200_000 }).toBe(1);
  expect(parts.length).toBeGreaterThan(3);
  expect(parts).toEqual(parts.map((_, index) => index * partBytes));

  const [[name, base64] = ['', '']] = Object.entries(await workbooksOn(lin));
  expect(name).toContain('住户册');
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
  expect(workbook.worksheets[0]?.rowCount).toBeGreaterThan(600);

  expect(await faults()).toEqual([]);
});

it('a link that is over says so in words', async () => {
  const lin = await open('demo-lin', {
    line: ({ procedure }, ask) =>
      procedure === 'files.readExport'
        ? Promise.resolve({ ok: false, code: 'LINK_IS_OVER', message: '链接已过期', details: {} })
        : ask(),
  });
  await openRegister(lin);
  await lin.waitForText('链接已过期');
  expect(await workbooksOn(lin)).toEqual({});
});
