import { expect, it } from 'vitest';
import { givenApp } from '../support/app';
import { communityId, entrance } from '../support/demo';
import { tomorrowAt } from '../support/flowing-clock';
import { givenRound } from '../support/given-round';
import { givenPhones } from './given-phones';
import { readRecord } from './runtime/page-handle';

const { database, clock, open, faults } = await givenPhones();
const { as } = givenApp(database, { clock });

const outcomes = async (): Promise<string[]> => {
  const { rows } = await database.pool.query<{ outcome: string }>(
    'select outcome from door_knocks order by happened_at, seq',
  );
  return rows.map(({ outcome }) => outcome);
};

it('keeps two doors without signal over a kill, and tells each once when there is signal', async () => {
  const campaignId = await givenRound(as('lin'), { deadlineAt: tomorrowAt('20:00') });
  const qin = await open('demo-qin');
  await qin.tapText('我的楼');
  await qin.waitForText('/ 37 户已见面');
  await qin.tapText('去敲');
  await qin.waitForText('敲门结果');

  await qin.setOnline(false);
  await qin.tapText('在家，已见面');
  await qin.tapText('保存，下一户');
  await qin.waitForText('已见面 · 待同步');
  await qin.tapText('无人应答');
  await qin.tapText('保存，下一户');
  await qin.waitForText('离线，已存 2 条');
  await qin.kill();
  const { entranceId } = entrance('10-1');
  await qin.reopen(
    `/packages/round/door/index?campaignId=${campaignId}&entranceId=${entranceId}&householdId=`,
  );
  await qin.waitForText('离线，已存 2 条');
  await qin.waitForText('敲门结果');
  expect(await outcomes()).toEqual([]);

  await qin.setOnline(true);
  await expect.poll(outcomes, { timeout: 60_000 }).toEqual(['met', 'noAnswer']);
  await qin.waitForNoText('离线');
  const { setData } = await readRecord(qin.page);
  expect(setData.largest).toBeLessThan(256 * 1024);
  expect(await faults()).toEqual([]);
});

it('opens a round of her own building, as many doors as were counted', async () => {
  await database.pool.query('truncate campaigns cascade');
  const qin = await open('demo-qin');
  await qin.tapText('我的楼');
  await qin.tapText('敲门', { exact: true });
  await qin.waitForText('现在没有敲门行动');
  await qin.tapText('在楼里开一轮');
  await qin.waitForText('共 74 户');
  await qin.tapText('问缺什么');
  await qin.waitForText('缺菜缺粮吗');
  await qin.tapText('开始，走 74 户');
  await qin.waitForText('/ 74 户已见面');
  const { rows } = await as('lin').campaigns.listCampaigns({ communityId });
  expect(rows).toMatchObject([{ kind: 'round', openedCells: 74, counts: { open: 74 } }]);
  expect(await faults()).toEqual([]);
});
