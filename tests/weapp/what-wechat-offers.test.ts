import { expect, it } from 'vitest';
import { givenPhones } from './given-phones';

const { open, faults } = await givenPhones();

it('a new version is offered outside of work only, and taken when the person says so', async () => {
  const zhu = await open('demo-zhu', { launchPath: '/packages/mine/account/index' });
  await zhu.waitForText('用微信登录');
  await zhu.updateReady();
  await zhu.hide();
  await zhu.show();
  await zhu.waitUntilQuiet();
  expect(await zhu.text()).not.toContain('新版本');

  await zhu.goTo('/pages/home/index');
  await zhu.waitForText('新版本准备好了');
  await zhu.answer('重新打开');
  await expect.poll(async () => (await zhu.calls('applyUpdate')).length).toBe(1);
  expect(await faults()).toEqual([]);
});

it('a new version that is put off is not offered again', async () => {
  const zhu = await open('demo-zhu');
  await zhu.waitForText('10号楼 1单元 502');
  await zhu.updateReady();
  await zhu.hide();
  await zhu.show();
  await zhu.waitForText('新版本准备好了');
  await zhu.answer('下次再说');
  await zhu.hide();
  await zhu.show();
  await zhu.waitUntilQuiet();
  expect(await zhu.text()).not.toContain('新版本');
  expect(await zhu.calls('applyUpdate')).toEqual([]);
});

it('the text about personal data leads to the one that WeChat keeps', async () => {
  const stranger = await open('oReader', { launchPath: '/pages/privacy/index' });
  await stranger.tapText('微信里的隐私保护指引');
  await expect.poll(async () => (await stranger.calls('openPrivacyContract')).length).toBe(1);
  expect(await faults()).toEqual([]);
});
