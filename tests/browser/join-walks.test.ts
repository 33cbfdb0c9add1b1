import { expect, it } from 'vitest';
import { actionId, givenApp } from '../support/app';
import { communityId, home } from '../support/demo';
import { givenCode } from '../support/joining';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });
const printed = await givenCode(as('lin'));
const code = printed.replaceAll('-', '');
const consent = '我看过了，同意这样用我的信息';

/** Somebody nobody knows, before the form behind the code of building 10. */
async function givenStranger(kind: string): Promise<Person> {
  const stranger = await web.stranger();
  await stranger.open(`/#/pages/join/index?code=${code}`);
  await stranger.waitForText('桂花苑（示例）');
  await stranger.tapText(kind, { exact: true });
  return stranger;
}

async function sayWho(stranger: Person, name: string, loginName: string): Promise<void> {
  await stranger.fill('称呼', name);
  await stranger.fill('手机号', '19900009321');
  await stranger.fill('登录名', loginName);
  await stranger.fill('密码', 'a long password');
  await stranger.tapText(consent);
}

/** Family of 10-1-502 that lives elsewhere: has asked, and was let in by the captain. */
async function givenFamily(name: string, relation: string, loginName: string): Promise<Person> {
  const family = await givenStranger('我替家里老人');
  await family.tapText('1单元', { exact: true });
  await family.fill('房号', '502');
  await family.fill('例如 女儿', relation);
  await sayWho(family, name, loginName);
  await family.tapText('加入', { exact: true });
  await family.waitForText('已经提交');

  const qin = await web.stepInto('秦女士');
  await qin.waitForText(`${name} 说是家人`);
  await qin.tapText('同意', { near: name, exact: true });
  await qin.waitForNoText(`${name} 说是家人`);
  await family.open('/#/pages/home/index');
  await family.lookAgain();
  await family.waitForText('去下单');
  return family;
}

it('family elsewhere asks, is let in, stands in the household’s list, and is shown out by it', async () => {
  const daughter = await givenFamily('方女士', '女儿', 'fangnvshi');
  const zhu = await web.stepInto('朱先生');
  await zhu.tapText('我的', { exact: true });
  await zhu.tapText('家里的人');
  await zhu.waitForText('家属 女儿');
  await zhu.tapText('移出', { near: '家属 女儿', exact: true });
  await zhu.answer('移出');
  await zhu.waitForNoText('家属 女儿');
  await daughter.lookAgain();
  await daughter.waitForText('您现在没有加入小区');
});

it('family elsewhere withdraws by itself: at home without a reproach, and out of the household’s list', async () => {
  const son = await givenFamily('段先生', '儿子', 'duanxiansheng');
  const zhu = await web.stepInto('朱先生');
  await zhu.tapText('我的', { exact: true });
  await zhu.tapText('家里的人');
  await zhu.waitForText('家属 儿子');

  await son.tapText('我的', { exact: true });
  await son.tapText('家里的人');
  await son.tapText('退出这一户', { near: '段先生（我）' });
  await son.answer('退出');
  await son.waitForText('您现在没有加入小区');
  expect(await son.words()).not.toContain('身份已经结束');
  await zhu.lookAgain();
  await zhu.waitForText('朱先生（我）');
  await zhu.waitForNoText('家属 儿子');
});

it('two households live behind the typed door, and the captain says which of them somebody belongs to', async () => {
  await as('lin').households.splitHousehold({
    communityId,
    householdId: home('10-1-303').householdId,
    source: 'door',
    newcomers: { householderName: '滕女士', residentCount: 2, phones: [] },
    actionId: actionId(),
  });
  const newcomer = await givenStranger('我住这里');
  await newcomer.tapText('1单元', { exact: true });
  await newcomer.fill('房号', '303');
  await sayWho(newcomer, '邰先生', 'taixiansheng');
  await newcomer.tapText('加入', { exact: true });
  await newcomer.waitForText('已经提交');

  const qin = await web.stepInto('秦女士');
  await qin.waitForText('303 住着 2 户，同意时请选是哪一户');
  await qin.tapText('同意，选是哪户', { near: '邰先生' });
  await qin.waitForText('是哪一户', { exact: true });
  expect(await seriousTroubles(qin.page)).toEqual([]);
  await qin.tapText('303-2 滕** 2 人');
  await qin.tapText('同意加入这一户', { exact: true });
  await qin.waitForNoText('邰先生 说住在这里');
  await newcomer.open('/#/pages/home/index');
  await newcomer.lookAgain();
  await newcomer.waitForText('10号楼 1单元 303-2');
});

it('a helper offers to help, is declined with a reason, and reads it', async () => {
  const helper = await givenStranger('我来帮忙');
  await helper.fill('什么时候有空', '周末全天');
  await sayWho(helper, '罗先生', 'luoxiansheng');
  await helper.tapText('报名', { exact: true });
  await helper.waitForText('已经提交');

  const lin = await web.stepInto('林干事', { width: 1280, height: 800 });
  await lin.tapText('人员', { exact: true });
  await lin.tapText('加入申请', { exact: true });
  await lin.waitForText('罗先生 想当志愿者');
  await lin.tapText('不同意', { near: '罗先生', exact: true });
  await lin.waitForText('不同意 罗先生 加入');
  await lin.fill('例如 和登记的不一样，请到物业核对', '这周人够了');
  await lin.tapText('不同意', { near: '不同意 罗先生 加入', exact: true });
  await lin.waitForNoText('罗先生 想当志愿者');
  await helper.open('/#/pages/home/index');
  await helper.lookAgain();
  await helper.waitForText('原因：这周人够了');
});

it('a code that was renewed lets nobody in', async () => {
  const lin = await web.stepInto('林干事');
  await lin.open('/#/packages/staff/codes/index');
  await lin.waitForText(printed);
  await lin.tapText('换新码', { near: printed });
  await lin.answer('换新码');
  const late = await web.stranger();
  await lin.waitForNoText(printed);
  await late.open(`/#/pages/join/index?code=${code}`);
  await late.waitForText('楼栋码不对或已经换新');
  // Strangers are asked who they are, and the old code is refused.
  expect(web.faults.filter((fault) => !/status of 40[14]/.test(fault))).toEqual([]);
});
