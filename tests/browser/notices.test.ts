import { describe, expect, it } from 'vitest';
import { moveRelays } from '../../backend/jobs';
import { givenApp } from '../support/app';
import { givenNotice } from '../support/given-notice';
import { ofEntrances } from '../support/given-round';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });
const HOUR_MS = 3_600_000;
const expiresAt = () => new Date(web.clock.now.getTime() + 30 * HOUR_MS).toISOString();
const notice = (over: object = {}) => givenNotice(as('lin'), { expiresAt: expiresAt(), ...over });

describe('a notice reaches a household', () => {
  it('which reads it from its home and answers with one tap, told later where there is no signal', async () => {
    await notice({ audience: ofEntrances('10-1', '10-2') });
    const zhu = await web.stepInto('朱先生');
    await zhu.waitForText('明早扫楼道');
    expect(await seriousTroubles(zhu.page)).toEqual([]);
    await zhu.tapText('明早扫楼道');
    await zhu.waitForText('请把门口的东西收一收');
    await zhu.waitForText('有效到');
    expect(await seriousTroubles(zhu.page)).toEqual([]);
    await zhu.page.context().setOffline(true);
    await zhu.tapText('我知道了', { exact: true });
    await zhu.waitForText('您家知道了');
    await zhu.waitForText('待同步', { exact: true });
    await zhu.page.context().setOffline(false);
    await zhu.waitForNoText('待同步');
    expect(web.faults).toEqual([]);
  });

  it('which finds it again among the notices, beside its messages', async () => {
    const zhu = await web.stepInto('朱先生');
    await zhu.tapText('消息');
    await zhu.tapText('公告', { exact: true });
    await zhu.waitForText('明早扫楼道');
    await zhu.waitForText('知道了', { exact: true });
    expect(await seriousTroubles(zhu.page)).toEqual([]);
    expect(web.faults).toEqual([]);
  });
});

it('a captain carries it to the doors that have not answered, also without signal', async () => {
  await moveRelays(web.app, new Date(web.clock.now.getTime() + HOUR_MS));
  const qin = await web.stepInto('秦女士');
  await qin.tapText('我的楼');
  await qin.waitForText('轮到楼长转告');
  expect(await seriousTroubles(qin.page)).toEqual([]);
  await qin.tapText('还差 36 / 37 户');
  await qin.waitForText('还差 36 户');
  expect(await seriousTroubles(qin.page)).toEqual([]);
  await qin.page.context().setOffline(true);
  await qin.page.getByText('当面说了').first().click();
  await qin.waitForText('还差 35 户');
  await qin.waitForText('刚记的 1 户');
  await qin.page.context().setOffline(false);
  await qin.waitForNoText('刚记的 1 户');
  expect(web.faults).toEqual([]);
});
