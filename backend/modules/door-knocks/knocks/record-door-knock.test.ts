import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home } from '../../../../tests/support/demo';
import { givenRound, knockOf, ofEntrances } from '../../../../tests/support/given-round';
import { expectSameTwice } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const { as, clock } = givenApp(database);
const first = entrance('10-1');
const doorOf = (room: string) => ({ ...first, householdId: home(`10-1-${room}`).householdId });
const doorIn = async (campaignId: string, room: string) => {
  const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...first, campaignId });
  return doors.find(({ roomNo }) => roomNo === room);
};

describe('one knock', () => {
  it('closes the cell of its household, and says so to whoever stands before the building', async () => {
    const campaignId = await givenRound(as('lin'));
    const before = await as('qin').campaigns.getLens({ ...first, campaignId });
    const recorded = await as('qin').doorKnocks.recordDoorKnock({ ...doorOf('502'), ...knockOf(campaignId) });
    expect(recorded).toMatchObject({ isClosed: true, isContested: false, isLate: false, version: 1 });
    const after = await as('qin').campaigns.getLens({ ...first, campaignId, since: before.asOf });
    expect(after.open).toBe(before.open - 1);
    expect(after.changed.find(({ householdId }) => householdId === doorOf('502').householdId)).toMatchObject({
      isClosed: true,
      outcome: 'met',
    });
  });

  it('is recorded once under its id, also when its answer is long forgotten', async () => {
    const campaignId = await givenRound(as('lin'));
    const knock = { ...doorOf('502'), ...knockOf(campaignId) };
    await expectSameTwice(database, (input) => as('qin').doorKnocks.recordDoorKnock(input), knock);
    const again = { ...doorOf('402'), ...knockOf(campaignId) };
    await as('qin').doorKnocks.recordDoorKnock(again);
    await database.pool.query('delete from actions');
    const late = await as('qin').doorKnocks.recordDoorKnock(again);
    expect(late).toMatchObject({ isClosed: true, version: 1 });
    const { rows } = await database.pool.query(
      'select count(*)::int as many from door_knocks where campaign_id = $1',
      [campaignId],
    );
    expect(rows).toEqual([{ many: 2 }]);
  });

  it('corrects the register with the door as its source', async () => {
    const campaignId = await givenRound(as('lin'));
    const knock = knockOf(campaignId, { peopleCount: 4, careFlags: [{ flag: 'cannotCook', dueOn: null }] });
    await as('qin').doorKnocks.recordDoorKnock({ ...doorOf('502'), ...knock, phone: '199 0000 0123' });
    const card = await as('qin').households.getHousehold(home('10-1-502'));
    expect(card.residentCount).toBe(4);
    expect(card.careFlags).toEqual([{ flag: 'cannotCook', dueOn: null }]);
    expect(card.sources).toContainEqual(expect.objectContaining({ field: 'residentCount', source: 'door' }));
  });
});

describe('the register, by a knock', () => {
  it('has no vacant home where people were counted', async () => {
    const campaignId = await givenRound(as('lin'));
    expect(await as('qin').households.getHousehold(home('10-1-802'))).toMatchObject({ isVacant: true });
    const knock = knockOf(campaignId, { peopleCount: 2 });
    await as('qin').doorKnocks.recordDoorKnock({ ...doorOf('802'), ...knock });
    const card = await as('qin').households.getHousehold(home('10-1-802'));
    expect(card).toMatchObject({ isVacant: false, residentCount: 2 });
  });

  it('says nothing new of a household that has moved out meanwhile; its cell takes the knock', async () => {
    const campaignId = await givenRound(as('lin'));
    const gone = doorOf('302');
    const before = (await as('qin').households.getHousehold(gone)).residentCount;
    await as('lin').households.moveOut({ ...home('10-1-302'), source: 'door', actionId: actionId() });
    const late = knockOf(campaignId, { peopleCount: 9 });
    expect(await as('qin').doorKnocks.recordDoorKnock({ ...gone, ...late })).toMatchObject({
      isClosed: true,
    });
    expect((await as('qin').households.getHousehold(gone)).residentCount).toBe(before);
  });
});

describe('two phones that knew nothing of each other', () => {
  const answers = async (campaignId: string, order: readonly ('one' | 'two')[]) => {
    const deeds = {
      one: knockOf(campaignId, { peopleCount: 2, happenedAt: '2026-11-22T01:00:00.000Z' }),
      two: knockOf(campaignId, { outcome: 'vacant', peopleCount: 0, happenedAt: '2026-11-22T01:10:00.000Z' }),
    };
    for (const which of order)
      await as('qin').doorKnocks.recordDoorKnock({ ...doorOf('602'), ...deeds[which] });
    const { residentCount } = await as('qin').households.getHousehold(home('10-1-602'));
    const door = await doorIn(campaignId, '602');
    return { residentCount, outcome: door?.outcome, isContested: door?.isContested };
  };

  it('leave the same behind whichever arrives first: both kept, one to be settled', async () => {
    const forth = await answers(await givenRound(as('lin')), ['one', 'two']);
    const back = await answers(await givenRound(as('lin')), ['two', 'one']);
    expect(back).toEqual(forth);
    expect(forth).toEqual({ residentCount: 2, outcome: 'met', isContested: true });
  });
});

describe('whoever may not', () => {
  it('is a volunteer without the entrance, until it is given to them', async () => {
    const campaignId = await givenRound(as('lin'));
    const now = clock.now.toISOString();
    const knock = () => ({ ...doorOf('502'), ...knockOf(campaignId, { happenedAt: now }) });
    await expect(as('wang').doorKnocks.recordDoorKnock(knock())).rejects.toMatchObject({
      code: 'NOT_GIVEN_ENTRANCE',
    });
    const { accountId } = await as('wang').org.getMe({});
    await as('qin').doorKnocks.giveEntrance({ ...first, campaignId, accountId, actionId: actionId() });
    expect(await as('wang').doorKnocks.recordDoorKnock(knock())).toMatchObject({ isClosed: true });
    clock.pass(5 * 3_600_000);
    await expect(as('wang').doorKnocks.getEntranceRound({ ...first, campaignId })).rejects.toMatchObject({
      code: 'NOT_GIVEN_ENTRANCE',
    });
    // What was done in those hours arrives now.
    expect(await as('wang').doorKnocks.recordDoorKnock(knock())).toMatchObject({ isClosed: true });
  });

  it('refuses a door of another entrance, one that has no cell, and an outcome of another kind', async () => {
    const campaignId = await givenRound(as('lin'));
    const { recordDoorKnock } = as('qin').doorKnocks;
    const elsewhere = { ...first, ...home('1-1-103'), ...knockOf(campaignId) };
    await expect(recordDoorKnock(elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const living = await givenRound(as('lin'), {
      audience: { ...ofEntrances('10-1'), except: [{ by: 'vacant' }] },
    });
    const vacant = { ...doorOf('504'), ...knockOf(living) };
    await expect(recordDoorKnock(vacant)).rejects.toMatchObject({ code: 'NOT_IN_ROUND' });
    const safe = { ...doorOf('502'), ...knockOf(campaignId, { outcome: 'safe' }) };
    await expect(recordDoorKnock(safe)).rejects.toMatchObject({ code: 'OUTCOME_NOT_OF_KIND' });
    const short = { ...doorOf('502'), ...knockOf(campaignId, { phone: '123' }) };
    await expect(recordDoorKnock(short)).rejects.toMatchObject({ code: 'PHONE_WRONG' });
  });
});

it('a campaign closes when nobody is missing, and takes paper for thirty days as late', async () => {
  const campaignId = await givenRound(as('lin'));
  const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...first, campaignId });
  const close = () => as('lin').campaigns.closeCampaign({ communityId, campaignId, actionId: actionId() });
  await expect(close()).rejects.toMatchObject({ code: 'CELLS_OPEN', details: { open: doors.length } });
  const [one, ...others] = doors.map(({ householdId }) => householdId);
  const householdId = one ?? '';
  const deed = { happenedAt: clock.now.toISOString(), device: v7(), seq: 1, actionId: actionId() };
  await as('qin').doorKnocks.recordNoAnswers({ ...first, campaignId, householdIds: others, ...deed });
  for (const id of others)
    await as('lin').campaigns.signOffCell({
      communityId,
      campaignId,
      householdId: id,
      reason: '多次敲门无人，已电话告知',
      actionId: actionId(),
    });
  const signedOff = as('lin').campaigns.signOffCell({
    ...{ communityId, campaignId, householdId: others[0] ?? '', reason: '再来一次' },
    actionId: actionId(),
  });
  await expect(signedOff).rejects.toMatchObject({ code: 'CELL_CLOSED' });
  await as('qin').doorKnocks.recordDoorKnock({ ...first, householdId, ...knockOf(campaignId) });
  const { counts } = await close();
  expect(counts).toMatchObject({ open: 0, reached: 1, signedOff: others.length, attempts: others.length });
  await expect(close()).rejects.toMatchObject({ code: 'CAMPAIGN_CLOSED' });
  const late = { ...first, householdId: others[0] ?? '', ...knockOf(campaignId) };
  expect(await as('qin').doorKnocks.recordDoorKnock(late)).toMatchObject({ isLate: true, isClosed: true });
  const campaign = await as('lin').campaigns.getCampaign({ communityId, campaignId });
  expect(campaign.closedCounts?.reached).toBe(1);
  expect(campaign.counts.reached).toBe(2);
  clock.pass(31 * 24 * 3_600_000);
  const over = { ...first, householdId, ...knockOf(campaignId) };
  await expect(as('qin').doorKnocks.recordDoorKnock(over)).rejects.toMatchObject({ code: 'ROUND_OVER' });
});
