import excel from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, eggs, grain, market, potatoes } from '../support/demo';
import { givenOrder, givenPlaced } from '../support/given';
import { testSecrets } from '../support/secrets';
import { givenQuietDay } from '../support/state';
import { givenBundles } from './support/given-cloud';
import { givenHttp } from './support/given-http';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));
const app = givenApp(database);
const http = await givenHttp(app.app);

const linkTo = ({ as }: TestApp, waveId: string) =>
  as('lin').purchasing.exportWave({ communityId, waveId, actionId: actionId() });
const open = (path: string) => fetch(`${http.url}${path}`);

/** A wave of 2 板 eggs and 3 袋 potatoes of which one is missing. */
async function givenShortWave(): Promise<string> {
  app.clock.set('2026-11-22T01:30:00.000Z');
  const { waveId } = await givenOrder(app, {
    lines: [
      { productId: eggs, quantity: 2 },
      { productId: potatoes, quantity: 3 },
    ],
  });
  const purchaseId = await givenPlaced(app, waveId);
  await app.as('lin').purchasing.recordReceipt({
    communityId,
    purchaseId,
    lines: [
      { productId: eggs, came: 2, damaged: 0 },
      { productId: potatoes, came: 1, damaged: 1, reason: 'notDelivered' },
    ],
    actionId: actionId(),
  });
  return waveId;
}

describe('the link to a workbook', () => {
  it('gives anybody who has it the sums and the counts, under a name that people read', async () => {
    const { path } = await linkTo(app, await givenShortWave());
    const response = await open(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      '11月22日午间批次采购单.xlsx',
    );
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const [sheet] = workbook.worksheets;
    const rows = sheet?.getSheetValues().slice(1) as unknown[][];
    expect(rows.map((row) => row.slice(1))).toEqual([
      [
        ...['品名', '数量', '单位', '合计（各种单位）', '套餐内容', '其中小区备用', '每箱', '箱数', '起订量'],
        ...['金额（元）', '到货', '坏的', '变质', '缺', '原因'],
      ],
      [
        '土豆 5斤',
        3,
        '袋',
        '3 袋',
        '',
        undefined,
        ...[undefined, undefined, undefined],
        37.5,
        1,
        1,
        0,
        1,
        '没送来',
      ],
      ['鸡蛋 30枚', 2, '板', '2 板 = 不到 1 箱', '', undefined, 12, 1, 60, 48, 2, 0, 0, 0],
      ['合计', 5, ...Array<undefined>(7).fill(undefined), 85.5],
    ]);
  });

  it("holds one supplier's sheet alone when it is for that one", async () => {
    const waveId = await givenShortWave();
    for (const [supplierId, sheets] of [
      [market, ['1 惠民保供超市（示例）']],
      [grain, ['没有订单']],
    ] as const) {
      const asked = { communityId, waveId, supplierId, actionId: actionId() };
      const { path } = await app.as('lin').purchasing.exportWave(asked);
      const workbook = new excel.Workbook();
      await workbook.xlsx.load(await (await open(path)).arrayBuffer());
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(sheets);
    }
  });

  it('gives the catalogue, which comes in again without a change', async () => {
    const staff = app.as('lin').catalogue;
    const response = await open((await staff.exportCatalogue({ communityId, actionId: actionId() })).path);
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('商品目录');
    const file = Buffer.from(await response.arrayBuffer()).toString('base64');
    const { total } = await staff.listProducts({ communityId });
    const seen = await staff.previewImport({ communityId, file });
    expect(seen).toMatchObject({ created: [], changed: [], problems: [], unchanged: total });
  });

  it('ends after ten minutes', async () => {
    const { path, expiresAt } = await linkTo(app, await givenShortWave());
    expect(Date.parse(expiresAt) - app.clock.now.getTime()).toBe(600_000);
    app.clock.pass(599_999);
    expect((await open(path)).status).toBe(200);
    app.clock.pass(1);
    const late = await open(path);
    expect(late.status).toBe(410);
    const page = await late.text();
    for (const words of ['链接已过期，请回到原来的页面重新点一次', '回首页']) expect(page).toContain(words);
  });

  it('opens nothing when it was altered, made up, or sealed for something else', async () => {
    const { path } = await linkTo(app, await givenShortWave());
    const altered = path.slice(0, -2) + (path.endsWith('AA') ? 'BB' : 'AA');
    const other = `/exports/${testSecrets.seal(JSON.stringify({ communityId, expiresAt: '2030-01-01T00:00:00Z' }))}`;
    const ticket = {
      opens: 'nothing we know',
      expiresAt: '2030-01-01T00:00:00.000Z',
      facts: { communityId },
    };
    const unknown = `/exports/${testSecrets.seal(JSON.stringify(ticket))}`;
    for (const wrong of [altered, other, unknown, '/exports/', '/exports/k1.short']) {
      expect((await open(wrong)).status).toBe(410);
    }
  });

  it('is not given for a wave that does not exist', async () => {
    await expect(linkTo(app, actionId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('costs the cloud functions nothing: none of them carries the maker of workbooks', async () => {
  const { inputs } = await givenBundles();
  const carriers = Object.entries(inputs).filter(([, files]) =>
    files.some((file) => file.includes('exceljs')),
  );
  expect(carriers).toEqual([]);
  expect(inputs.api?.some((file) => file.endsWith('purchasing/export-wave.ts'))).toBe(true);
});
