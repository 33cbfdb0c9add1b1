import { expect, it } from 'vitest';
import { invite } from '../journeys/invite';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import type { Person } from './person';
import { signStaffIn } from './sign-staff-in';

const web = await givenWeb({ isDemo: false });
const loginName = 'hexiansheng';
const [first, second] = ['a long password', 'another long password'];

async function signIn(person: Person, password: string): Promise<void> {
  await person.fill('登录名', loginName);
  await person.fill('密码', password);
  await person.tapText('登录', { near: '密码', exact: true });
}

/** The heading above says the same as its button. */
const press = ({ page }: Person, word: string) =>
  page.getByRole('button', { name: word, exact: true }).click();

async function openAccount(person: Person): Promise<void> {
  await person.tapText('我的', { exact: true });
  await person.tapText('改密码、退出、注销');
  await person.waitForText(`登录名 ${loginName}`);
}

it('a password is changed, other browsers are signed out, and the account is closed for good', async () => {
  const lin = await signStaffIn(web);
  await invite(lin, '何先生');
  const he = await web.stranger();
  await he.open((await lin.page.locator('.invitation-code__link').innerText()).trim());
  await he.fill('给自己起一个登录名', loginName);
  await he.fill('设一个密码', first);
  await he.tapText('我看过了，同意这样用我的信息');
  await he.tapText('建账号并登录');
  await he.waitForText('10号楼 1单元 301');
  const elsewhere = await web.stranger();
  await elsewhere.open('/');
  await signIn(elsewhere, first);
  await elsewhere.waitForText('10号楼 1单元 301');

  await openAccount(he);
  expect(await seriousTroubles(he.page)).toEqual([]);
  await he.fill('现在的密码', first);
  await he.fill('新密码（至少 10 个字符）', second);
  await he.fill('再输一次新密码', 'a third password');
  await press(he, '改密码');
  await he.answer('知道了');
  await he.fill('再输一次新密码', second);
  await press(he, '改密码');
  await he.waitForText('密码已经改好');
  await he.answer('知道了');
  await elsewhere.lookAgain();
  await elsewhere.waitForText('我有账号');

  await he.fill('密码（确认是您本人）', second);
  await press(he, '注销账号');
  await he.answer('注销');
  await he.waitForText('我有账号');
  await signIn(he, second);
  await he.waitForText('登录名或密码不对');
  expect(web.faults.filter((fault) => !fault.includes('status of 401'))).toEqual([]);
});
