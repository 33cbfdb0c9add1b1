import { expect, it } from 'vitest';
import { moveRelays } from '../../backend/jobs';
import { givenApp } from '../support/app';
import { givenNotice } from '../support/given-notice';
import { givenPhones } from './given-phones';

const { database, clock, open, faults } = await givenPhones();
const { app, as } = givenApp(database, { clock });
const HOUR_MS = 3_600_000;
const later = (hours: number): Date => new Date(clock.now.getTime() + hours * HOUR_MS);

const facts = async (): Promise<string[]> => {
  const { rows } = await database.pool.query<{ what: string }>(
    'select what from notice_facts order by happened_at, id',
  );
  return rows.map(({ what }) => what);
};

it('is read and answered by a household, and by a captain at the next door without signal', async () => {
  await givenNotice(as('lin'), { expiresAt: later(30).toISOString() });
  const zhu = await open('demo-zhu');
  await zhu.tapText('明早扫楼道');
  await zhu.waitForText('有效到');
  await expect.poll(facts, { timeout: 60_000 }).toEqual(['opened']);
  // There is no voice in WeChat: the button is left out.
  await zhu.waitForNoText('念给我听');
  await zhu.tapText('我知道了', { exact: true });
  await zhu.waitForText('您家知道了');
  await expect.poll(facts, { timeout: 60_000 }).toEqual(['opened', 'acknowledged']);

  await moveRelays(app, later(1));
  const qin = await open('demo-qin');
  await qin.tapText('我的楼');
  await qin.tapText('还差 36 / 37 户');
  await qin.waitForText('还差 36 户');
  await qin.setOnline(false);
  await qin.tapText('当面说了');
  await qin.waitForText('还差 35 户');
  await qin.waitForText('待同步', { exact: true });
  await qin.setOnline(true);
  await expect.poll(facts, { timeout: 60_000 }).toEqual(['opened', 'acknowledged', 'toldInPerson']);
  await qin.waitForNoText('待同步');
  expect(await faults()).toEqual([]);
});
