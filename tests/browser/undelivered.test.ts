import { beforeAll, expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { givenApp } from '../support/app';
import { communityId, zhuHome } from '../support/demo';
import { givenGivenUp, givenOnItsWay } from '../support/given-undelivered';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const { as } = givenApp(web.database, { clock: web.clock });

beforeAll(async () => {
  const { accountId } = await as('zhu').org.getMe({});
  const at = web.clock.now.toISOString();
  await givenGivenUp(web.database, zhuHome, at);
  await givenOnItsWay(web.database, zhuHome, { state: 'unknown', reason: 'silent', accountId, at });
});

it('staff see what was not delivered and let it be sent once more, until there is nothing left', async () => {
  const lin = await web.stepInto('林干事');
  await lin.tapText('工作台', { exact: true });
  await lin.tapText('没送出的消息', { exact: true });
  await lin.waitForText('到货时间 · 10号楼 1单元 502 · 朱**');
  await lin.waitForText('试了几个小时，没送出');
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await lin.tapText('再试一次', { near: '送到了 · 10号楼 1单元 502' });
  await lin.waitForNoText('试了几个小时，没送出');
  await lin.tapText('再试一次', { near: '不知道送到没有' });
  await lin.answer('再送');
  await lin.waitForText('消息都送出去了');
  expect(await seriousTroubles(lin.page)).toEqual([]);
  await runJobs(web.app, web.clock.now);
  const { rows } = await as('lin').messages.listMessages({ ...zhuHome, communityId });
  expect(rows.map(({ kind }) => kind)).toContain('delivered');
  expect(web.faults).toEqual([]);
});
