import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import type { Person } from './person';

const roster = fileURLToPath(new URL('../register-file/fixtures/roster-guihua.xlsx', import.meta.url));
const web = await givenWeb({ isDemo: true });
const desk = { width: 1280, height: 800 };

type File = string | { name: string; mimeType: string; buffer: Buffer };

const csv = (name: string, ...lines: string[]): File => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

async function choose({ page, tapText }: Person, file: File): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tapText('选文件')]);
  await chooser.setFiles(file);
}

async function openImports(person: Person): Promise<void> {
  await person.tapText('住户册', { exact: true });
  await person.tapText('导入名册', { exact: true });
  await person.waitForText('物业的住户名册');
}

/** One tap and no second: the sheet that comes up would be in its way. */
const openRow = ({ page }: Person, words: string): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().click();

async function confirm(person: Person, button: string): Promise<void> {
  await person.tapText(button, { exact: true });
  await person.answer('导入');
  await person.answer('知道了');
}

const newBuilding = csv(
  '十一号楼.csv',
  '楼号,单元,户号,户名,屋里几位,联系电话,备注',
  '11号楼,一单元,101,王芳,3人,19900000001,独居老人',
  '11号楼,一单元,102,李强,2人,19900000002、19900000003,',
  '11号楼,一单元,201室,,空户,,',
);
const secondFile = csv(
  '十一月核对.csv',
  '楼号,单元,户号,户名,现居人数,联系电话',
  '11,1,101,王芳,4,19900000009',
  '11,1,102,李强,2,19900000002/19900000003',
  '10,1,401,,2,',
);

describe('the register of a property company', () => {
  it('is read at a desk, a column is put right, and all of it comes in with one word', async () => {
    const lin = await web.stepInto('林干事', desk);
    await openImports(lin);
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await choose(lin, newBuilding);
    await lin.waitForText('每一列读成了什么');
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await lin.tapText('E 列　屋里几位');
    await lin.tapText('现居人数', { exact: true });
    await lin.tapText('就按这个读', { exact: true });
    await lin.waitForText('5', { near: '空户', exact: true });
    await confirm(lin, '导入 3 户');
    await lin.waitForText('导入了 3 户');
    expect(web.faults).toEqual([]);
  });

  it('waits with its faulty rows: one is corrected, one left out by name, the others are found again', async () => {
    const lin = await web.stepInto('林干事', desk);
    await openImports(lin);
    await choose(lin, roster);
    await lin.waitForText('名册预览');
    await lin.waitForText('1,712');
    await lin.waitForText('现居人数写的是“很多”，不是数字');
    expect(await seriousTroubles(lin.page)).toEqual([]);

    await openRow(lin, '现居人数写的是“很多”，不是数字');
    const first = lin.page.locator('.sheet input').first();
    await expect.poll(() => first.getAttribute('aria-label')).toBe('现居人数');
    expect(await first.getAttribute('aria-invalid')).toBe('true');
    await lin.fill('现居人数', '3人');
    await lin.tapText('保存', { exact: true });
    await lin.waitForNoText('现居人数写的是“很多”，不是数字');

    await openRow(lin, '是同一户，重复了');
    await lin.tapText('不导入', { exact: true });
    await lin.fill('例如：抄重了、已经搬走', '抄重了');
    await lin.tapText('这一行不导入');
    await lin.waitForText('去掉的 1');

    await confirm(lin, '导入 665 户');
    await lin.waitForText('导入了 665 户，还有 2 行没处理');
    await openImports(lin);
    await lin.waitForText('还有没处理的');
    expect(web.faults).toEqual([]);
  });

  it('comes again on a phone, and what a captain has heard at the door is not overwritten', async () => {
    const qin = await web.stepInto('秦女士');
    await qin.tapText('我的楼');
    await qin.tapText('住户册');
    await qin.fill('房号、姓名、拼音首字母、电话后四位', '10-1-401');
    await qin.tapText('10号楼 1单元 401');
    await qin.tapText('更正', { exact: true });
    await qin.fill('现居人数', '7');
    await qin.tapText('保存');
    await qin.waitForText('人数：7 人');

    const lin = await web.stepInto('林干事');
    await lin.tapText('住户册：查住户、更正、导入名册');
    await lin.tapText('导入名册', { exact: true });
    await lin.waitForText('物业的住户名册');
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await choose(lin, secondFile);
    await lin.waitForText('名册预览');
    await lin.tapText('看看和登记不同的');
    await lin.waitForText('现在的是上门登记的', { near: '现居人数：7 人 → 2 人' });
    await lin.waitForText('现居人数：3 人 → 4 人');
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await lin.back();
    await lin.waitForText('确认后会怎样');
    expect(await seriousTroubles(lin.page)).toEqual([]);
    await confirm(lin, '导入 3 户');
    await lin.waitForText('导入了 3 户');

    await qin.lookAgain();
    await qin.waitForText('人数：7 人');
    expect(web.faults).toEqual([]);
  });

  it('shows how long it has been writing, and a confirmation whose answer was lost is answered when asked again', async () => {
    const lin = await web.stepInto('林干事');
    await lin.tapText('住户册：查住户、更正、导入名册');
    await lin.tapText('导入名册', { exact: true });
    await choose(
      lin,
      csv('十三号楼.csv', '楼号,单元,户号,户名,现居人数', '13,1,101,王芳,3', '13,1,102,李强,2'),
    );
    await lin.waitForText('名册预览');
    let isSeen = () => {};
    const seen = new Promise<void>((resolve) => (isSeen = resolve));
    await lin.page.route(
      '**/api/households/confirmImport',
      async (route) => {
        await route.fetch();
        await seen;
        await route.abort();
      },
      { times: 1 },
    );
    await lin.tapText('导入 2 户', { exact: true });
    await lin.answer('导入');
    await lin.waitForText('正在写入 2 户：已过 1 秒');
    isSeen();
    await lin.answer('知道了');
    await confirm(lin, '导入 2 户');
    await lin.waitForText('导入了 2 户');
    // The console tells of the line that was cut, and of nothing else.
    expect(web.faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
  });
});
