import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { actionId, givenApp } from './support/app';
import { smallCommunity } from './support/community-workbook';
import { givenDatabase } from './support/database';
import { runScript } from './support/run-script';
import { sheetsOf, type Rows } from './support/workbook';

const database = await givenDatabase('demo');
const { as, clock } = givenApp(database);
const folder = mkdtempSync(path.join(tmpdir(), 'sandan-community-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function givenFile(name: string, sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, await sheetsOf(sheets));
  return file;
}

/** As `npm run -s create-community -- …`. */
const create = (...words: string[]) =>
  runScript('create-community.ts', words, { DATABASE_URL: database.url });
const names = async () => (await as('an').org.listCommunities({})).rows.map(({ name }) => name);

// Each starts a program of its own, which takes its time on a busy machine.
describe('npm run create-community', { timeout: 120_000 }, () => {
  it('looks at a file and asks no database', async () => {
    const file = await givenFile('看看.xlsx', smallCommunity('看看苑'));
    const silent = { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' };
    const { code, out } = await runScript('create-community.ts', ['--dry-run', file], silent);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      communityName: '看看苑',
      households: 3,
      captains: 1,
      faults: [],
    });
  });

  it('makes the community whole, in the name of the first admin, and shows the codes of the captains', async () => {
    const { code, out } = await create(await givenFile('梅园.xlsx', smallCommunity('梅园')));
    expect(code).toBe(0);
    const { created } = JSON.parse(out) as { created: { communityId: string } };
    expect(created).toMatchObject({ captains: [{ placeLabel: '1号楼 1单元', forName: '吴女士' }] });
    // The command looks at the machine's clock.
    clock.set(new Date().toISOString());
    const { communityId } = created;
    expect(await as('an').setup.getSetup({ communityId })).toMatchObject({
      isPreparing: true,
      households: 3,
      staff: 1,
      invited: 1,
      products: 2,
    });
  });

  it('names every fault by sheet and row, and makes nothing', async () => {
    const sheets = smallCommunity('错园');
    const waves = [sheets.批次[0] ?? [], ['午间', '25:00', '18:00', '当天']];
    const { code, out, err } = await create(await givenFile('错园.xlsx', { ...sheets, 批次: waves }));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^“批次”第 2 行：时间“25:00”看不懂.*\n(.*\n)*共 \d+ 处要改，什么都没有建\n$/);
    expect(await names()).not.toContain('错园');
  });

  it('says in one line that the name is taken', async () => {
    const names = { communityName: '竹园', countyName: '示例县', teamName: '督导一组' };
    await as('an').org.createCommunity({ ...names, actionId: actionId() });
    const { code, out, err } = await create(await givenFile('竹园.xlsx', smallCommunity('竹园')));
    expect([code, out, err]).toEqual([1, '', '已经有叫“竹园”的小区了，请换个名称\n']);
  });

  it.each([
    ['the file is not there', ['没有.xlsx'], '读不到文件“没有.xlsx”，请检查路径\n'],
    ['nothing is said', [], '用法：npm run -s create-community -- [--dry-run] <文件.xlsx>\n'],
  ])('says in one line when %s', async (_, words, err) => {
    expect(await create(...words)).toEqual({ code: 1, out: '', err });
  });
});
