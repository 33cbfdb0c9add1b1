import { expect, it } from 'vitest';
import { actionId, givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { communityId, entrance, home, zhuHome } from '../../tests/support/demo';
import { givenOrder } from '../../tests/support/given';
import { givenRound, knockOf } from '../../tests/support/given-round';
import { recheckCells } from './recheck-cells';

const database = await givenDatabase('demo');
const { as, app, clock, ...rest } = givenApp(database);
const testApp = { as, app, clock, ...rest };
const { campaigns, households } = as('lin');
const run = () => recheckCells(app, clock.now);
const HOUR = 3_600_000;

const knock = (campaignId: string, place: { householdId: string }, over: object = {}, by = 'qin') =>
  as(by).doorKnocks.recordDoorKnock({
    ...entrance('10-1'),
    householdId: place.householdId,
    ...knockOf(campaignId, { happenedAt: clock.now.toISOString(), ...over }),
  });

async function openDoors(campaignId: string): Promise<string[]> {
  const { rows } = await campaigns.listNotReached({ communityId, campaignId, limit: 100 });
  return rows.map(({ householdId }) => householdId);
}

it('a vacant home that orders is open again, and closes when it is found vacant afterwards', async () => {
  const campaignId = await givenRound(as('lin'));
  const isOpen = async () => (await openDoors(campaignId)).includes(zhuHome.householdId);
  const vacant = { outcome: 'vacant' as const };
  await knock(campaignId, zhuHome, vacant);
  clock.pass(HOUR);
  await run();
  expect(await isOpen()).toBe(false);
  await givenOrder(testApp);
  clock.pass(HOUR);
  await Promise.all([run(), run()]);
  expect(await isOpen()).toBe(true);
  await run();
  expect(await isOpen()).toBe(true);
  await knock(campaignId, zhuHome, vacant);
  expect(await isOpen()).toBe(false);
  await run();
  expect(await isOpen()).toBe(false);
});

it('so does one that asks for something; what it asked before says nothing', async () => {
  const place = home('10-1-402');
  const ask = () =>
    as('lin').orders.createRequest({
      ...place,
      wish: { kind: 'other' as const, text: '换灯泡' },
      actionId: actionId(),
    });
  await ask();
  clock.pass(HOUR);
  const campaignId = await givenRound(as('lin'));
  await knock(campaignId, place, { outcome: 'vacant' });
  clock.pass(HOUR);
  await run();
  expect(await openDoors(campaignId)).not.toContain(place.householdId);
  await ask();
  await run();
  expect(await openDoors(campaignId)).toContain(place.householdId);
});

it('the register makes the word of one person sure', async () => {
  const place = home('10-1-403');
  const campaignId = await givenRound(as('lin'));
  await knock(campaignId, place, { outcome: 'vacant' });
  const provisional = async () =>
    (await campaigns.getCampaign({ communityId, campaignId })).counts.provisional;
  expect(await provisional()).toBe(1);
  clock.pass(HOUR);
  await run();
  expect(await provisional()).toBe(1);
  const changes = { isVacant: true, residentCount: 0 };
  await households.correctHousehold({ ...place, source: 'door', changes, actionId: actionId() });
  await run();
  expect(await provisional()).toBe(0);
});

it('a closed round is left as it is', async () => {
  const audience = {
    anyOf: [
      [{ by: 'entrance' as const, entranceIds: [entrance('10-1').entranceId] }, { by: 'vacant' as const }],
    ],
    except: [],
  };
  const campaignId = await givenRound(as('lin'), { audience });
  const doors = await openDoors(campaignId);
  for (const householdId of doors) await knock(campaignId, { householdId }, { outcome: 'vacant' });
  await campaigns.closeCampaign({ communityId, campaignId, actionId: actionId() });
  clock.pass(HOUR);
  const changes = { isVacant: false, residentCount: 1 };
  const lived = { communityId, householdId: doors[0] ?? '', source: 'door' as const, changes };
  await households.correctHousehold({ ...lived, actionId: actionId() });
  await run();
  const { counts, closedCounts } = await campaigns.getCampaign({ communityId, campaignId });
  expect(counts).toEqual(closedCounts);
});
