import { describe, expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import { captainForAnElder, captainReminds } from '../journeys/captain-for-an-elder';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';

const web = await givenWeb({ isDemo: true });
const qin = await web.stepInto('秦女士');

describe.sequential('a captain for an elder', () => {
  it('finds the door on the board and orders; it is shown as hers', async () => {
    await captainForAnElder(qin);
    const peng = await web.stepInto('彭女士');
    await peng.tapText('订单', { exact: true });
    await peng.tapText('鸡蛋 30枚 ×1');
    await peng.waitForText('楼长 秦女士 代下');
    expect(await seriousTroubles(peng.page)).toEqual([]);
  });

  it('reminds those who have not ordered, once; the message leads to the order form', async () => {
    await captainReminds(qin);
    expect(await seriousTroubles(qin.page)).toEqual([]);
    await runJobs(web.app, web.clock.now);
    const zhu = await web.stepInto('朱先生');
    await zhu.tapText('消息', { exact: true });
    await zhu.tapText('还没有下单');
    await zhu.waitForText('提交订单');
    expect(await reconcile(web.database.db)).toEqual([]);
    expect(web.faults).toEqual([]);
  });
});
