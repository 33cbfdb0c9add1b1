import { expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { actionId, givenApp } from '../support/app';
import { communityId } from '../support/demo';
import { givenCode, liuPhone } from '../support/joining';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });
const code = (await givenCode(as('lin'))).replaceAll('-', '');

it('a poster’s address opens the join page; the register’s number lets a stranger in at once', async () => {
  const liu = await web.stranger();
  await liu.open(`/#/pages/join/index?code=${code}`);
  await liu.waitForText('桂花苑（示例）');
  expect(await liu.words()).not.toContain('301');
  await liu.tapText('1单元', { exact: true });
  await liu.fill('房号', '301');
  await liu.fill('称呼', '刘先生');
  await liu.fill('手机号', liuPhone);
  await liu.fill('登录名', 'liuxiansheng');
  await liu.fill('密码', 'a long password');
  await liu.tapText('我看过了，同意这样用我的信息');
  expect(await seriousTroubles(liu.page)).toEqual([]);
  await liu.tapText('加入', { exact: true });
  await liu.waitForText('10号楼 1单元 301');
  await liu.tapText('我的', { exact: true });
  await liu.tapText('家里的人');
  await liu.waitForText('刘先生（我）');
  await liu.waitForText('手填的号码和登记的一样');
});

it('another number waits, and the captain lets the person in', async () => {
  const { requestId } = await as('new-neighbour').joining.apply({
    buildingCode: code,
    kind: 'resident',
    entranceId: (await as('x').joining.lookAtCode({ buildingCode: code })).entrances[0]?.id ?? '',
    roomNo: '201',
    name: '周女士',
    phone: '19900009001',
    consentVersion: CONSENT_VERSION,
    actionId: actionId(),
  });
  const qin = await web.stepInto('秦女士');
  await qin.waitForText('周女士 说住在这里');
  await qin.tapText('同意', { near: '周女士', exact: true });
  await qin.waitForNoText('周女士 说住在这里');
  const { rows } = await as('new-neighbour').joining.listMyRequests({});
  expect(rows).toMatchObject([{ id: requestId, state: 'joined' }]);
});

it('a captain without a poster shows its code on a screen', async () => {
  const qin = await web.stepInto('秦女士');
  await qin.open('/#/packages/captain/code/index');
  const drawing = qin.page.getByAltText('10号楼的楼栋码');
  await drawing.waitFor();
  expect(await drawing.evaluate((image: HTMLImageElement) => image.naturalWidth > 0)).toBe(true);
  const widths = await drawing.evaluate(({ offsetWidth, offsetHeight }: HTMLImageElement) => [
    offsetWidth,
    offsetHeight,
  ]);
  expect(widths).toEqual([240, 240]);
});

it('staff find who does what, and the posters have their codes', async () => {
  const lin = await web.stepInto('林干事', { width: 1280, height: 800 });
  await lin.tapText('人员', { exact: true });
  await lin.waitForText('10号楼 1单元', { near: '秦女士' });
  await lin.tapText('加入申请', { exact: true });
  await lin.tapText('楼栋码', { exact: true });
  await lin.waitForText('10号楼');
  const { path } = await as('lin').joining.printPosters({
    communityId,
    buildingIds: [(await as('lin').households.listBuildings({ communityId })).rows[9]?.id ?? ''],
    actionId: actionId(),
  });
  await lin.open(path);
  await lin.waitForText('扫一扫，加入三单到家');
  await lin.waitForText('10号楼');
  // A stranger is asked who they are, and says nobody.
  expect(web.faults.filter((fault) => !fault.includes('status of 401'))).toEqual([]);
});
