import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });
const desk = { width: 1280, height: 800 };
const box = '房号、姓名、拼音首字母、电话后四位';

/** Staff at the desk look a door up and open its page. */
async function lookUp(lin: Person, asked: string, label: string): Promise<void> {
  await lin.tapText('住户册', { exact: true });
  await lin.fill(box, asked);
  await lin.tapText(label);
  await lin.waitForText('基本情况');
}

describe('a household at the desk', () => {
  it('gets a due day from a calendar, and a refused one is said in the sheet', async () => {
    const lin = await web.stepInto('林干事', desk);
    await lookUp(lin, '10-1-403', '10号楼 1单元 403');
    await lin.tapText('改关爱情况');
    await lin.tapText('孕妇');
    await lin.page.getByLabel('预产期').fill('2027-01-05');
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await lin.tapText('保存', { exact: true });
    await lin.waitForText('孕妇 预产期 2027-01-05');
    await lin.waitForText('关爱情况：', { near: '变更记录' });
    expect(web.faults).toEqual([]);
  });

  it('whose due day is long past says so, and the day goes with the next saving', async () => {
    await sql`update care_flags set due_on = '2026-01-05' where due_on = '2027-01-05'`.execute(
      web.database.db,
    );
    const lin = await web.stepInto('林干事', desk);
    await lookUp(lin, '10-1-403', '10号楼 1单元 403');
    await lin.waitForText('孕妇 预产期 2026-01-05');
    await lin.tapText('改关爱情况');
    await lin.waitForText('登记的预产期 2026-01-05 已经过了一个多月，保存后会去掉');
    const heard = lin.page.getByRole('button', { name: '上门问的', pressed: true });
    expect(await heard.count()).toBe(1);
    await lin.tapText('保存', { exact: true });
    await lin.waitForNoText('孕妇 预产期 2026-01-05');
    await lin.waitForText('孕妇', { exact: true });
    expect(web.faults).toEqual([]);
  });

  it('has a number corrected: a wrong one is marked and said, the right one stands, the history has both', async () => {
    const lin = await web.stepInto('林干事', desk);
    await lookUp(lin, '10-1-403', '10号楼 1单元 403');
    await lin.tapText('加一个号码');
    await lin.fill('电话', '12345');
    await lin.tapText('保存', { exact: true });
    await lin.waitForText('“电话”填写有误：请填 11 位手机号，或带区号的座机号');
    expect(await lin.page.locator('input[aria-invalid]').getAttribute('aria-label')).toBe('电话');
    await lin.fill('电话', '19800004031');
    await lin.tapText('保存', { exact: true });
    // The number stands in the page before the sheet above it has gone.
    await lin.page.locator('.sheet').waitFor({ state: 'hidden' });
    await lin.tapText('198****4031');
    await lin.tapText('更正号码');
    await lin.fill('正确的电话', '19800004032');
    await lin.tapText('保存', { exact: true });
    await lin.waitForText('198****4032', { near: '电话' });
    await lin.waitForText('198****4031', { near: '变更记录' });
    expect(web.faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
  });

  it('is split in two, merged again, moves out, and others move in', async () => {
    const lin = await web.stepInto('林干事', desk);
    await lookUp(lin, '10-1-404', '10号楼 1单元 404');
    await lin.tapText('分成两户');
    await lin.fill('新住户户主', '租示例');
    await lin.tapText('保存', { exact: true });
    await lin.waitForText('10号楼 1单元 404-2');
    await lin.tapText('404', { near: '同一套房', exact: true });
    await lin.waitForText('把 404-2 并进来');
    await lin.tapText('把 404-2 并进来');
    await lin.answer('并成一户');
    await lin.waitForNoText('把 404-2 并进来');
    await lin.tapText('办理迁出');
    await lin.answer('办理迁出');
    await lin.tapText('有人迁入');
    await lin.fill('新住户户主', '新示例');
    await lin.fill('人数', '2');
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await lin.tapText('保存', { exact: true });
    await lin.waitForText('2 人', { exact: true });
    expect(web.faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
  });
});

describe('the register as a file', () => {
  it('comes masked at once, and in full only with a reason', async () => {
    const lin = await web.stepInto('林干事', desk);
    await lin.tapText('住户册', { exact: true });
    const masked = lin.page.waitForEvent('download');
    await lin.tapText('导出 Excel');
    expect((await masked).suggestedFilename()).toMatch(/^住户册 .*\.xlsx$/);
    await lin.tapText('导出完整号码', { exact: true });
    await lin.fill('用途', '逐户电话核对人数');
    const full = lin.page.waitForEvent('download', (file) => file.suggestedFilename().includes('未打码'));
    await lin.tapText('留下记录并导出');
    await full;
    await lin.waitForNoText('留下记录并导出');
  });
});

describe('a resident', () => {
  it('reads and corrects what the register says of the own home', async () => {
    const zhu = await web.stepInto('朱先生');
    await zhu.tapText('我的', { exact: true });
    await zhu.waitForText('我家的登记');
    await zhu.tapText('不对，更正');
    await zhu.fill('现居人数', '5');
    expect(await seriousTroubles(zhu.page)).toEqual([]);
    await zhu.tapText('保存', { exact: true });
    await zhu.waitForText('5 人', { near: '我家的登记' });
  });
});
