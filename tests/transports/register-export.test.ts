import excel from 'exceljs';
import { expect, it } from 'vitest';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance } from '../support/demo';
import { givenHttp } from './support/given-http';

const database = await givenDatabase('demo');
const app = givenApp(database);
const http = await givenHttp(app.app);
const { entranceId } = entrance('10-1');
const lin = app.as('lin').households;

const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

async function sheetBehind(path: string): Promise<{ name: string; rows: string[][] }> {
  const response = await fetch(`${http.url}${path}`);
  expect(response.status).toBe(200);
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    rows.push((row.values as unknown[]).slice(1).map(wordsOf));
  });
  return { name: decodeURIComponent(response.headers.get('content-disposition') ?? ''), rows };
}

it('the register is exported masked, under the headers that the import reads', async () => {
  const { path } = await lin.exportRegister({ communityId, ofEntranceId: entranceId, actionId: actionId() });
  const { name, rows } = await sheetBehind(path);
  expect(name).toContain('住户册 11月22日.xlsx');
  expect(rows[0]?.slice(0, 7)).toEqual(['楼栋号', '单元号', '楼层', '房号', '户主', '现居人数', '联系电话']);
  const { rows: doors } = await lin.listHouseholds(entrance('10-1'));
  expect(rows).toHaveLength(doors.length + 1);
  expect(JSON.stringify(rows)).not.toMatch(/1[39]\d{9}/);
  expect(JSON.stringify(rows)).toMatch(/199\*{4}\d{4}/);
});

it('in full it asks for a reason, and bears who, when and why on every row', async () => {
  const reason = '逐户电话核对人数';
  const wish = { communityId, ofEntranceId: entranceId, actionId: actionId() };
  await expect(lin.exportRegister({ ...wish, reason: '无' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  const { path } = await lin.exportRegister({ ...wish, reason });
  const { name, rows } = await sheetBehind(path);
  expect(name).toContain('未打码');
  const mark = '未打码：林干事 2026年11月22日 09:30 导出，用途：逐户电话核对人数';
  expect(rows[0]?.[0]).toContain(mark);
  for (const row of rows.slice(2)) expect(row.at(-1)).toContain(mark);
  expect(JSON.stringify(rows)).toMatch(/1[39]\d{9}/);
  const { rows: audited } = await database.pool.query<{ reason_sealed: string | null }>(
    "select reason_sealed from audit_log where procedure = 'households.exportRegister' order by at, id",
  );
  expect(audited.map(({ reason_sealed: sealed }) => sealed !== null)).toEqual([false, true]);
});

it('an entrance of another community is not there', async () => {
  const wish = { communityId, ofEntranceId: communityId, actionId: actionId() };
  await expect(lin.exportRegister(wish)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
