import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { entrance, home } from '../../../../tests/support/demo';
import { givenRound, knockOf } from '../../../../tests/support/given-round';
import { expectSameTwice } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const { as } = givenApp(database);
const first = entrance('10-1');
const there = home('10-1-602');

/** Two phones that knew nothing of each other: met with two people, or vacant. */
async function givenContested() {
  const campaignId = await givenRound(as('lin'));
  const met = knockOf(campaignId, { peopleCount: 2, happenedAt: '2026-11-22T01:00:00.000Z' });
  const vacant = knockOf(campaignId, {
    outcome: 'vacant',
    peopleCount: 0,
    happenedAt: '2026-11-22T01:10:00.000Z',
  });
  for (const knock of [met, vacant])
    await as('qin').doorKnocks.recordDoorKnock({ ...first, ...there, ...knock });
  return { campaignId, met: met.actionId, vacant: vacant.actionId };
}
const historyOf = async (campaignId: string) =>
  (await as('qin').doorKnocks.listDoorKnocks({ ...there, campaignId })).rows;

describe('two answers for one door', () => {
  it('are both kept and named; the earlier stands until somebody chooses', async () => {
    const { campaignId, met, vacant } = await givenContested();
    expect(await historyOf(campaignId)).toMatchObject([
      { id: met, outcome: 'met', byName: '秦女士', isContested: true, stands: true },
      { id: vacant, outcome: 'vacant', isContested: true, stands: false },
    ]);
  });

  it('stand in a list of their own until they are settled, and not among those who are open', async () => {
    const { campaignId, met } = await givenContested();
    const listed = async (which: 'open' | 'contested') => {
      const list = as('lin').campaigns.listNotReached;
      const { rows } = await list({ communityId: there.communityId, campaignId, which, limit: 100 });
      return rows.map(({ householdId }) => householdId);
    };
    expect(await listed('contested')).toEqual([there.householdId]);
    expect(await listed('open')).not.toContain(there.householdId);
    await as('qin').doorKnocks.settleKnock({ ...there, campaignId, knockId: met, actionId: actionId() });
    expect(await listed('contested')).toEqual([]);
  });

  it('are settled by a person: the chosen one stands, its people count is the register’s', async () => {
    const { campaignId, vacant } = await givenContested();
    const input = { ...there, campaignId, knockId: vacant };
    await expectSameTwice(database, (sent) => as('qin').doorKnocks.settleKnock(sent), input);
    expect((await historyOf(campaignId)).map(({ isContested, stands }) => [isContested, stands])).toEqual([
      [false, false],
      [false, true],
    ]);
    expect((await as('qin').households.getHousehold(there)).residentCount).toBe(0);
    const counts = (await as('lin').campaigns.getCampaign({ ...there, campaignId })).counts;
    expect(counts).toMatchObject({ contested: 0, vacant: 1 });
  });

  it('cannot be chosen between where nothing contradicts, nor by a name that is none of them', async () => {
    const { campaignId, met } = await givenContested();
    const { settleKnock } = as('qin').doorKnocks;
    const choose = (knockId: string) => settleKnock({ ...there, campaignId, knockId, actionId: actionId() });
    await expect(choose(v7())).rejects.toMatchObject({ code: 'NOT_CONTESTED' });
    await choose(met);
    await expect(choose(met)).rejects.toMatchObject({ code: 'NOT_CONTESTED' });
  });
});

it('nobody sees what was said at a door of another captain', async () => {
  const { campaignId } = await givenContested();
  const asked = as('zhao').doorKnocks.listDoorKnocks({ ...there, campaignId });
  await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
