import { expect, it } from 'vitest';
import { givenApp } from '../support/app';
import { noticeTemplate } from '../support/given-ways';
import * as path from '../journeys/by-hand';
import { givenPhones } from './given-phones';
import { inProcess } from './in-process';

const { open, faults } = await givenPhones((database, clock) =>
  Promise.resolve(inProcess(givenApp(database, { clock, cardTemplates: [noticeTemplate] }))),
);

it('placing an order allows one reminder in the tap itself, and the messages count it and add one more', async () => {
  const zhu = await open('demo-zhu');
  await path.order(zhu);
  const messages = await open('demo-zhu', { launchPath: '/pages/messages/index' });
  await messages.waitForText('还能收到 1 条微信提醒');
  await messages.tapText('再加一次微信提醒');
  await messages.waitForText('还能收到 2 条微信提醒');
  expect(await faults()).toEqual([]);
});
