import { expect, it } from 'vitest';
import { givenApp } from '../support/app';
import { givenCode, liuPhone } from '../support/joining';
import { testSecrets } from '../support/secrets';
import { givenPhones, type Line } from './given-phones';

const { database, open, faults, clock } = await givenPhones();
const { as } = givenApp(database, { clock });
const code = (await givenCode(as('lin'))).replaceAll('-', '');

/** WeChat's own servers are not here: what they would say of the phone button's code is said in their place. */
const withPhone =
  (openid: string): Line =>
  async ({ procedure }, ask) => {
    if (procedure !== 'joining.readWechatPhone') return ask();
    const until = new Date(clock.now.getTime() + 600_000).toISOString();
    const phoneToken = testSecrets.seal(JSON.stringify({ is: 'phone', phone: liuPhone, of: openid, until }));
    return { ok: true, value: { phoneToken, phone: '199****0599' } };
  };

it('a cold start from the scanned code, WeChat’s phone button, and at home', async () => {
  const liu = await open('oLiu', {
    launchPath: `/pages/join/index?scene=${code}`,
    line: withPhone('oLiu'),
    answers: { getPhoneNumber: { errMsg: 'getPhoneNumber:ok', code: 'once' } },
  });
  await liu.waitForText('桂花苑（示例）');
  await liu.tapText('1单元', { exact: true });
  await liu.fill('例如 301', '301');
  await liu.fill('例如 刘先生', '刘先生');
  await liu.tapText('用微信的手机号');
  await liu.waitForText('微信已核实');
  await liu.tapText('我看过了，同意这样用我的信息');
  await liu.tapText('加入', { exact: true });
  await liu.waitForText('10号楼 1单元 301');
  expect(await faults()).toEqual([]);
});

it('whoever opens the page that shows what this is stays there, a stranger too', async () => {
  const stranger = await open('oReviewer', { launchPath: '/pages/look/index' });
  await stranger.waitForText('举个例子');
  await stranger.waitUntilQuiet();
  expect(await stranger.route()).toBe('pages/look/index');
  await stranger.waitForText('桂花苑 10号楼 502 的一份订单');
  expect(await faults()).toEqual([]);
});

it('a scan from the first page finds the building', async () => {
  const stranger = await open('oScanner', {
    answers: { scanCode: { path: `pages/join/index?scene=${code}`, result: '' } },
  });
  await stranger.tapText('我住这里');
  await stranger.tapText('扫楼栋码', { exact: true });
  await stranger.waitForText('桂花苑（示例）');
  expect(await faults()).toEqual([]);
});

it('WeChat’s question before a phone number is asked in our words: declined, asked again, agreed', async () => {
  const liu = await open('oCareful', {
    launchPath: `/pages/join/index?scene=${code}`,
    line: withPhone('oCareful'),
    answers: {
      getPrivacySetting: { needAuthorization: true },
      getPhoneNumber: { errMsg: 'getPhoneNumber:ok', code: 'once' },
    },
  });
  await liu.waitForText('桂花苑（示例）');
  await liu.tapText('用微信的手机号');
  await liu.waitForText('用手机号、照片之前');
  await liu.tapText('不同意', { exact: true });
  await liu.waitForNoText('用手机号、照片之前');
  // Nothing was handed over, and a typed number is as good.
  expect(await liu.text()).not.toContain('微信已核实');
  await liu.tapText('用微信的手机号');
  await liu.waitForText('用手机号、照片之前');
  await liu.tapText('同意', { exact: true });
  await liu.waitForText('微信已核实');
  await liu.waitForNoText('用手机号、照片之前');
  expect(await faults()).toEqual([]);
});
