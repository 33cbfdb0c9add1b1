import { describe, expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import { actionId, apiOver } from '../support/app';
import { communityId, eggs, entranceIdsOf, home, market } from '../support/demo';
import { tomorrowAt } from '../support/flowing-clock';
import { sessionOf } from '../transports/support/session-of';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });
const { clock, app, database, url } = web;
const desk = { width: 1280, height: 800 };
/** All at 10-1, from the top down. */
const rooms = ['1001', '901', '802', '703', '604', '502', '401'];

const by = (person: string) => {
  const session = sessionOf(database, person);
  return apiOver(async (procedure, input) => {
    const response = await fetch(`${url}/api/${procedure.replace('.', '/')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-sandan': '1', cookie: await session },
      body: JSON.stringify(input),
    });
    const body = (await response.json()) as object;
    return (response.ok ? { ok: true, value: body } : { ...body, ok: false }) as never;
  });
};

/** A run to seven doors that 王师傅 has taken. */
async function givenRun(): Promise<string> {
  const lin = by('lin');
  for (const room of rooms) {
    const at = home(`10-1-${room}`);
    const { wave } = await lin.orders.getCatalogue(at);
    const lines = [{ productId: eggs, quantity: 1 }];
    await lin.orders.placeOrder({ ...at, waveId: wave?.id ?? '', lines, actionId: actionId() });
  }
  await clock.moveTo(tomorrowAt('12:00'));
  await runJobs(app, clock.now);
  const { wave } = await lin.purchasing.getDesk({ communityId });
  const arrivesAt = tomorrowAt('16:00');
  const share = { communityId, waveId: wave.id, supplierId: market, arrivesAt };
  const { purchaseId } = await lin.purchasing.markPlaced({ ...share, actionId: actionId() });
  await lin.purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  const entranceIds = entranceIdsOf('10-1');
  await lin.dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  const { runId } = await lin.dispatch.createRun({ communityId, entranceIds, actionId: actionId() });
  await by('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
  return runId;
}

const runId = await givenRun();
const lin = await web.stepInto('林干事', desk);

/** Presses keys as a hand does, and counts them. */
async function press({ page }: Person, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

let sheetCode = '';

describe('paper', { sequential: true }, () => {
  it('is printed from the run in a window of its own, page by page on A4', async () => {
    await lin.page.goto(`${url}/#/packages/volunteer/run/index?runId=${runId}`);
    await lin.waitForText('打印送货单');
    const opened = lin.page.context().waitForEvent('page');
    await lin.tapText('打印送货单');
    const paper = await opened;
    await paper.waitForURL('**/exports/**');
    await paper.getByText('10号楼 1单元', { exact: true }).waitFor();
    const text = await paper.locator('body').innerText();
    sheetCode = (/\d{4} \d{4}/.exec(text)?.[0] ?? '').replace(' ', '');
    expect(sheetCode).toMatch(/^\d{8}$/);
    expect(await paper.locator('td.room').allInnerTexts()).toEqual(rooms);
    expect(await paper.locator('td.tick').count()).toBe(rooms.length * 5);
    const pdf = await paper.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await paper.close();
  });

  it('comes back as keys: one for an ordinary row, two for another, and Enter for the whole sheet', async () => {
    await clock.moveTo(tomorrowAt('14:00'));
    await lin.page.goto(`${url}/#/packages/volunteer/paper/index`);
    await lin.waitForText('纸上的单号');
    await press(lin, [...sheetCode, 'Enter']);
    await lin.waitForText('1001');
    await lin.waitForText('还有 7 户没填');
    const ordinary = await press(lin, ['Enter', 'Enter', '2', 'Enter', '3', 'Enter']);
    await press(lin, ['ArrowUp', '/']);
    await lin.page.locator('.sheet-row input:focus').waitFor();
    await lin.page.keyboard.insertText('敲了三次');
    await press(lin, ['Enter', 'Enter']);
    await lin.waitForText('备注：敲了三次');
    expect(ordinary / 4).toBeLessThanOrEqual(3);
    await lin.waitForText('还有 3 户没填');
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await press(lin, ['9']);
    await lin.waitForText('按回车保存');
    await press(lin, ['Enter']);
    await lin.waitForText('已存，记下 7 户');
    await lin.waitForText('已按送货时间补记');
    const { rows } = await by('lin').dispatch.getSheet({ communityId, sheetCode });
    expect(rows.map((row) => row.outcome)).toEqual([
      'handedOver',
      'handedOver',
      'leftAtDoor',
      'noAnswer',
      'handedOver',
      'handedOver',
      'handedOver',
    ]);
    expect(rows[3]?.note).toBe('敲了三次');
    expect(new Set(rows.map((row) => row.enteredFrom))).toEqual(new Set(['paper']));
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('keeps the first word where a second sheet says otherwise, and staff settle it', async () => {
    await press(lin, ['Enter']);
    await lin.waitForText('纸上的单号');
    await press(lin, [...sheetCode, 'Enter']);
    await lin.waitForText('每一户都有结果了');
    await press(lin, ['ArrowUp', '5']);
    await lin.waitForText('这一条留给工作人员核对');
    await press(lin, ['ArrowDown', 'Enter']);
    await lin.waitForText('1 户和已登记的不一样');
    await lin.waitForText('纸上写的是“房号不对”');
    await lin.tapText('录入下一张', { exact: true });
    await lin.waitForText('10号楼1单元 401');
    await lin.fill('查到了什么', '打电话问过，东西收到了');
    await lin.tapText('核对好了');
    await lin.waitForNoText('对不上');
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('is typed with fingers too', async () => {
    const wang = await web.stepInto('王师傅');
    await wang.page.goto(`${url}/#/packages/volunteer/paper/index`);
    await wang.fill('例如：4827 1536', sheetCode);
    await wang.tapText('打开', { exact: true });
    await wang.tapText('1001');
    await wang.tapText('3 没人应门');
    await wang.waitForText('这一条留给工作人员核对');
    expect(await seriousTroubles(wang.page)).toEqual([]);
  });

  it('leaves no fault behind', () => {
    expect(web.faults).toEqual([]);
  });
});
