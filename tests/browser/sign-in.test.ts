import { describe, expect, it } from 'vitest';
import { invite } from '../journeys/invite';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import { signStaffIn } from './sign-staff-in';

const web = await givenWeb({ isDemo: false });

const account = { loginName: 'hexiansheng', password: 'a long password' };

describe('without a demo', () => {
  it('there is no page of demo people, and nothing leads to it', async () => {
    const stranger = await web.stranger();
    await stranger.open('/');
    await stranger.waitForText('我有账号');
    expect(await stranger.words()).not.toContain('演示');
    expect(await seriousTroubles(stranger.page)).toEqual([]);
    const answer = await stranger.page.request.get('/demo');
    expect(answer.status()).toBe(404);
  });
});

describe('somebody who is invited', () => {
  it('makes an account from the link, leaves, and comes in again; a wrong password is said kindly', async () => {
    const lin = await signStaffIn(web);
    await invite(lin, '何先生');
    const link = await lin.page.locator('.invitation-code__link').innerText();

    const he = await web.stranger();
    await he.open(link.trim());
    await he.fill('给自己起一个登录名', account.loginName);
    await he.fill('设一个密码', account.password);
    await he.tapText('我看过了，同意这样用我的信息');
    await he.tapText('建账号并登录');
    await he.waitForText('10号楼 1单元 301');

    await he.tapText('我的', { exact: true });
    await he.waitForText('大字模式');
    expect(await seriousTroubles(he.page)).toEqual([]);
    await he.tapText('退出登录');
    await he.answer('退出');
    await he.waitForText('我有账号');

    await he.fill('登录名', account.loginName);
    await he.fill('密码', 'not the password');
    await he.tapText('登录', { near: '密码', exact: true });
    await he.waitForText('登录名或密码不对，请检查后重试');
    await he.answer('知道了');

    await he.fill('密码', account.password);
    await he.tapText('登录', { near: '密码', exact: true });
    await he.waitForText('10号楼 1单元 301');
    expect(web.faults.filter((fault) => !fault.includes('status of 401'))).toEqual([]);
  });
});
