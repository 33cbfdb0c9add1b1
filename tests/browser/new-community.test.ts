import { expect, it } from 'vitest';
import { smallCommunity } from '../support/community-workbook';
import { sheetsOf } from '../support/workbook';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });

async function chooseFile({ page, tapText }: Person, communityName: string): Promise<void> {
  const buffer = await sheetsOf(smallCommunity(communityName));
  page.once('filechooser', (chooser) => {
    void chooser.setFiles({ name: '新小区.xlsx', mimeType: 'application/octet-stream', buffer });
  });
  await tapText('选文件');
}

it('an admin begins a community step by step, leaves, and finds it as it was', async () => {
  const an = await web.stepInto('管理员安');
  await an.tapText('工作台');
  await an.waitForText('桂花苑（示例）');
  await an.tapText('新建小区');
  await an.fill('例如 桂花苑', '青竹园');
  await an.fill('例如 示例县', '示例县');
  await an.fill('例如 督导一组', '督导一组');
  expect(await seriousTroubles(an.page)).toEqual([]);
  await an.tapText('建好，继续准备');
  await an.waitForText('准备中');
  await an.waitForText('还差：住户、批次');
  expect(await seriousTroubles(an.page)).toEqual([]);
  await an.tapText('批次', { exact: true });
  await an.waitForText('午间批次');
  expect(await seriousTroubles(an.page)).toEqual([]);
  await an.tapText('就按这个时间');
  await an.waitForText('还差：住户');
  await an.lookAgain();
  await an.waitForText('每天 2 个批次');
  expect(web.faults).toEqual([]);
});

it('an admin makes a community of one file at a desk, sends the captain a code, and opens it', async () => {
  const an = await web.stepInto('管理员安', { width: 1280, height: 800 });
  await an.tapText('工作台');
  await an.tapText('新建小区');
  await chooseFile(an, '翠竹园');
  await an.waitForText('1 栋 2 个单元 3 户（空户 1 户）');
  expect(await seriousTroubles(an.page)).toEqual([]);
  await an.tapText('就这样建');
  await an.waitForText('1 位楼长的邀请码');
  await an.waitForText('1号楼 1单元 · 吴女士');
  await an.tapText('看看准备得怎样');
  await an.waitForText('2 个单元：0 个有楼长，1 个已邀请，1 个还没有');
  await an.tapText('开通小区');
  await an.answer('开通');
  await an.open('/#/packages/admin/setup/index');
  await an.waitForText('已开通');
  expect(web.faults).toEqual([]);
});
