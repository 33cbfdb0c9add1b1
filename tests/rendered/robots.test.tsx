import { beforeEach, describe, expect, it } from 'vitest';
import UndeliveredPage from '@/packages/staff/undelivered';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId } from '../support/demo';
import { givenQuietDay } from '../support/state';
import { show } from './given-screen';

const database = await givenDatabase('demo');
const { app, as } = givenApp(database);
const webhook = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=12345678-aaaa';

beforeEach(() => givenQuietDay(database));

describe('the robots of staff groups', () => {
  it('stand below what did not arrive, and one is stopped in two taps', async () => {
    await as('lin').messages.addRobot({ communityId, name: '值班群', webhook, actionId: actionId() });
    const shown = show(<UndeliveredPage />, { app, who: 'lin' });
    await shown.see('值班群');
    expect(shown.text()).not.toContain('12345678-aaaa');
    shown.tap('停掉');
    await expect.poll(async () => (await as('lin').messages.listRobots({ communityId })).rows).toEqual([]);
    await expect.poll(() => shown.text()).not.toContain('值班群');
  });

  it('are offered where there is none', async () => {
    const shown = show(<UndeliveredPage />, { app, who: 'lin' });
    await shown.see('接一个工作群');
    shown.tap('接一个工作群');
    await shown.see('机器人地址');
  });

  it('say so when there is no network', async () => {
    const shown = show(<UndeliveredPage />, { app, who: 'lin', line: 'noNetwork' });
    await shown.see('工作群机器人');
  });
});
