import { expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home, zhuHome } from '../../../../tests/support/demo';
import { givenAtTheDoor, outcomeOf } from '../../../../tests/support/given';
import { givenRound, knockOf } from '../../../../tests/support/given-round';

const testApp = givenApp(await givenDatabase('demo'));
const { as, clock } = testApp;
const list = (over: { limit?: number; cursor?: string } = {}) =>
  as('lin').campaigns.listSilent({ communityId, ...over });
const noAnswer = (campaignId: string, key: string) =>
  as('qin').doorKnocks.recordDoorKnock({
    ...entrance('10-1'),
    ...home(key),
    ...knockOf(campaignId, { outcome: 'noAnswer' }),
  });

it('nobody is silent who is open in one campaign alone', async () => {
  const campaignId = await givenRound(as('lin'));
  await noAnswer(campaignId, '10-1-402');
  expect((await list()).rows).toEqual([]);
});

it('names whom several tried in vain first, masked, with the captains of the entrance', async () => {
  const second = await givenRound(as('lin'), { title: '第二次敲门' });
  await noAnswer(second, '10-1-402');
  await noAnswer(second, '10-1-501');
  await noAnswer(second, '10-1-501');
  const { rows } = await list({ limit: 3 });
  expect(rows[0]).toMatchObject({
    placeLabel: '10号楼 1单元 402',
    householderName: expect.stringContaining('*') as string,
    campaigns: ['第一次敲门行动', '第二次敲门'],
    attempts: 2,
    owners: ['秦女士'],
  });
  expect(rows.map(({ placeLabel, attempts }) => [placeLabel.slice(-3), attempts]).slice(0, 2)).toEqual([
    ['402', 2],
    ['501', 2],
  ]);
});

it('turns pages without leaving anybody out, while doors are closed', async () => {
  const all = (await list({ limit: 100 })).rows.map(({ householdId }) => householdId);
  const first = await list({ limit: 10 });
  const { rows } = await as('lin').campaigns.listCampaigns({ communityId });
  for (const { id } of rows)
    for (const { householdId } of first.rows)
      await as('qin').doorKnocks.recordDoorKnock({ ...entrance('10-1'), householdId, ...knockOf(id) });
  const seen = first.rows.map(({ householdId }) => householdId);
  for (let next = first.next; next;) {
    const page = await list({ limit: 10, cursor: next });
    seen.push(...page.rows.map(({ householdId }) => householdId));
    next = page.next;
  }
  expect(seen).toEqual(all);
  await expect(list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

it('counts what was brought in vain for fourteen days', async () => {
  const { dropOffId } = await givenAtTheDoor(testApp);
  await as('wang').dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'noAnswer'), actionId: actionId() });
  const zhu = async () =>
    (await list({ limit: 100 })).rows.find(({ householdId }) => householdId === zhuHome.householdId);
  expect(await zhu()).toMatchObject({ unopenedDeliveries: 1 });
  clock.pass(15 * 24 * 3_600_000);
  expect((await zhu())?.unopenedDeliveries ?? 0).toBe(0);
});
