import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { showSheetCode } from '@/domain/sheet-code';
import { actionId, givenApp, type TestApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, eggs, entranceIdsOf, maHome, pengHome, potatoes } from '../support/demo';
import { givenArrived, givenOrder, givenRun } from '../support/given';
import { change } from '../support/given-product';
import { givenQuietDay } from '../support/state';
import { givenHttp } from './support/given-http';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** Goods for 502 and 401 of 10-1 and for 603 of 10-2 at the station. */
async function givenStation(app: TestApp): Promise<void> {
  const { waveId } = await givenOrder(app);
  const lines = [
    { productId: eggs, quantity: 1 },
    { productId: potatoes, quantity: 4 },
  ];
  await givenOrder(app, { by: 'peng', at: pengHome, lines });
  await givenOrder(app, { by: 'ma', at: maHome });
  await givenArrived(app, waveId);
}

async function givenPages() {
  const app = givenApp(database);
  await givenStation(app);
  const http = await givenHttp(app.app);
  const open = async ({ path }: { path: string }) => fetch(`${http.url}${path}`);
  return { app, http, open };
}

const textOf = (page: string): string =>
  page
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the run sheets', () => {
  it('have a page for each entrance, the top floor first, with code, boxes and no name of a person', async () => {
    const { app, open } = await givenPages();
    const runId = await givenRun(app, '10-1', '10-2');
    const print = app.as('lin').dispatch.printRun;
    const response = await open(await print({ communityId, runId, paper: 'sheets', actionId: actionId() }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    const page = await response.text();
    expect(page.match(/<section class="page">/g)).toHaveLength(2);
    expect(page.match(/class="tick"/g)).toHaveLength(3 * 5);
    const text = textOf(page);
    expect(text).toMatch(/10号楼 1单元.*1 502 鸡蛋 30枚 ×2 板.*2 401 土豆 5斤 ×4 袋.*10号楼 2单元.*1 603/);
    expect(text).toContain('11月22日 第 1 趟');
    expect(text).toContain('11月22日午间批次');
    expect(text).toContain('1 当面送达 2 放门口 3 没人应门 4 拒收 5 房号不对');
    const { rows } = await sql<{ code: string }>`select code from run_sheets`.execute(database.db);
    for (const { code } of rows) expect(text).toContain(`单号 ${showSheetCode(code)}`);
    expect(text).not.toMatch(/朱|彭|马|王师傅/);
  });

  it('tell where a door is recorded already', async () => {
    const { app, open } = await givenPages();
    const runId = await givenRun(app, '10-1');
    const wang = app.as('wang').dispatch;
    await wang.acceptRun({ communityId, runId, actionId: actionId() });
    await wang.departRun({ communityId, runId, actionId: actionId() });
    const [first] = (await wang.getRun({ communityId, runId })).dropOffs;
    await wang.confirmDropOff({
      communityId,
      dropOffId: first?.id ?? '',
      outcome: 'leftAtDoor',
      happenedAt: app.clock.now.toISOString(),
      actionId: actionId(),
    });
    const link = await wang.printRun({ communityId, runId, paper: 'sheets', actionId: actionId() });
    const page = await (await open(link)).text();
    expect(textOf(page)).toContain('已登记：放门口');
    expect(page.match(/class="tick"/g)).toHaveLength(5);
  });
});

describe('for those who pack', () => {
  it('there are the totals of an entrance and its doors from the top down', async () => {
    const { app, open } = await givenPages();
    const link = await app.as('lin').dispatch.printSorting({
      communityId,
      entranceIds: entranceIdsOf('10-1'),
      paper: 'packing',
      actionId: actionId(),
    });
    const text = textOf(await (await open(link)).text());
    expect(text).toMatch(/本单元合计 鸡蛋 30枚 3 板 土豆 5斤 4 袋.*502 鸡蛋 30枚 2 板.*401/);
    expect(text).not.toContain('603');
  });

  it('there is a label for each household, from the station or from a run', async () => {
    const { app, open } = await givenPages();
    const entranceIds = entranceIdsOf('10-1', '10-2');
    const { printSorting, printRun } = app.as('lin').dispatch;
    const waiting = await open(
      await printSorting({ communityId, entranceIds, paper: 'labels', actionId: actionId() }),
    );
    const before = await waiting.text();
    expect(before.match(/class="label"/g)).toHaveLength(3);
    expect(textOf(before)).toMatch(/10号楼1单元 共 2 件 502 鸡蛋 30枚 ×2 板 11月22日午间批次/);
    const runId = await givenRun(app, '10-1');
    const loaded = await open(await printRun({ communityId, runId, paper: 'labels', actionId: actionId() }));
    expect(textOf(await loaded.text())).toMatch(/第 1 趟.* 10号楼1单元 共 1 包 502 .* 11月22日午间批次/);
  });
});

it('what must be kept cold is marked and stands first on every paper', async () => {
  const { app, open } = await givenPages();
  await change(app, eggs, { priority: 'cold' });
  const { printSorting, printRun } = app.as('lin').dispatch;
  const input = { communityId, entranceIds: entranceIdsOf('10-1'), actionId: actionId() };
  const packing = await (await open(await printSorting({ ...input, paper: 'packing' }))).text();
  expect(packing).toContain('<b class="mark">冷藏</b>');
  expect(textOf(packing)).toMatch(/合计 冷藏 鸡蛋 30枚 3 板 土豆.* 401 冷藏 鸡蛋 30枚 1 板 土豆 5斤 4 袋/);
  const runId = await givenRun(app, '10-1');
  const run = { communityId, runId, actionId: actionId() };
  const sheet = await (await open(await printRun({ ...run, paper: 'sheets' }))).text();
  expect(textOf(sheet)).toMatch(/401 冷藏 鸡蛋 30枚 ×1 板 土豆 5斤 ×4 袋/);
  const labels = await open(await printRun({ ...run, paper: 'labels', actionId: actionId() }));
  expect(textOf(await labels.text())).toMatch(/401 彭 冷藏 鸡蛋 30枚 ×1 板，土豆 5斤 ×4 袋/);
  await change(app, eggs, { priority: 'none' });
});

it('a name of a product cannot become a part of the page', async () => {
  const { app, open } = await givenPages();
  const { rows } = await sql<{ name: string }>`select name from products where id = ${eggs}`.execute(
    database.db,
  );
  await sql`update products set name = '<script>alert(1)</script>' where id = ${eggs}`.execute(database.db);
  const link = await app.as('lin').dispatch.printSorting({
    communityId,
    entranceIds: entranceIdsOf('10-1'),
    paper: 'packing',
    actionId: actionId(),
  });
  const page = await (await open(link)).text();
  await sql`update products set name = ${rows[0]?.name ?? ''} where id = ${eggs}`.execute(database.db);
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

it('a link to one thing opens no other, and none after ten minutes', async () => {
  const { app, http, open } = await givenPages();
  const runId = await givenRun(app, '10-1');
  const link = await app
    .as('lin')
    .dispatch.printRun({ communityId, runId, paper: 'sheets', actionId: actionId() });
  app.clock.pass(600_000);
  expect((await open(link)).status).toBe(410);
  const script = await fetch(`${http.url}/paper.js`);
  expect(script.headers.get('content-type')).toContain('text/javascript');
});
