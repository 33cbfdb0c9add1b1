import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { entrance, home, rice } from '../../../../tests/support/demo';
import { givenRound, knockOf, ofEntrances } from '../../../../tests/support/given-round';
import { expectSameTwice } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const { as, clock } = givenApp(database);
const first = entrance('10-1');
const hour = 3_600_000;

async function givenLease() {
  const campaignId = await givenRound(as('lin'));
  const { accountId } = await as('wang').org.getMe({});
  const given = { ...first, campaignId, accountId, actionId: actionId() };
  const { leaseId, untilAt } = await as('qin').doorKnocks.giveEntrance(given);
  return { campaignId, leaseId, untilAt };
}
const roundsOf = async (person: string, campaignId: string) =>
  (await as(person).doorKnocks.listMyEntranceRounds({})).rows.filter((row) => row.campaignId === campaignId);

describe('an entrance that is given to somebody', () => {
  it('says who has it until when, and at how many doors they recorded something', async () => {
    const { campaignId, leaseId, untilAt } = await givenLease();
    const door = { ...first, householdId: home('10-1-502').householdId };
    const happenedAt = clock.now.toISOString();
    await as('wang').doorKnocks.recordDoorKnock({ ...door, ...knockOf(campaignId, { happenedAt }) });
    const { rows } = await as('qin').doorKnocks.listLeases({ ...first, campaignId });
    expect(rows).toMatchObject([{ leaseId, name: '王师傅', untilAt, recorded: 1 }]);
  });

  it('is taken back: nobody has it, and what was done before still comes in', async () => {
    const { campaignId, leaseId } = await givenLease();
    const before = clock.now.toISOString();
    clock.pass(hour);
    const input = { ...first, campaignId, leaseId };
    await expectSameTwice(database, (sent) => as('qin').doorKnocks.endLease(sent), input);
    expect((await as('qin').doorKnocks.listLeases({ ...first, campaignId })).rows).toEqual([]);
    const door = { ...first, householdId: home('10-1-502').householdId };
    const knock = (happenedAt: string) => ({ ...door, ...knockOf(campaignId, { happenedAt }) });
    const late = as('wang').doorKnocks.recordDoorKnock(knock(clock.now.toISOString()));
    await expect(late).rejects.toMatchObject({ code: 'NOT_GIVEN_ENTRANCE' });
    expect(await as('wang').doorKnocks.recordDoorKnock(knock(before))).toMatchObject({ isClosed: true });
  });

  it('is not there under another entrance or id', async () => {
    const { campaignId, leaseId } = await givenLease();
    const { endLease } = as('qin').doorKnocks;
    const elsewhere = { ...entrance('10-2'), campaignId, leaseId, actionId: actionId() };
    await expect(endLease(elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const unknown = { ...first, campaignId, leaseId: v7(), actionId: actionId() };
    await expect(endLease(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a need that is found at the door of a given entrance', () => {
  const bread = { kind: 'other', text: '方便面两包' } as const;
  const ask = (room: string) =>
    as('wang').orders.createRequest({ ...home(room), wish: bread, actionId: actionId() });
  const order = async (room: string) => {
    const { wave } = await as('lin').orders.getCatalogue(home(room));
    const lines = [{ productId: rice, quantity: 1 }];
    const placed = { ...home(room), waveId: wave?.id ?? '', lines, actionId: actionId() };
    return as('wang').orders.placeOrder(placed);
  };

  it('becomes a request or an order by whoever has it, for its doors and while they have it', async () => {
    clock.set('2026-11-23T01:30:00.000Z');
    await expect(ask('10-1-301')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { campaignId, leaseId } = await givenLease();
    expect(await ask('10-1-301')).toHaveProperty('requestId');
    expect(await order('10-1-302')).toMatchObject({ version: 1 });
    await expect(ask('10-2-301')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await as('qin').doorKnocks.endLease({ ...first, campaignId, leaseId, actionId: actionId() });
    await expect(ask('10-1-303')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(order('10-1-303')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is no matter of a lease that is over, nor of a household that the round is not for', async () => {
    clock.pass(5 * hour);
    const campaignId = await givenRound(as('lin'), {
      audience: { ...ofEntrances('10-1'), except: [{ by: 'vacant' }] },
    });
    const { accountId } = await as('wang').org.getMe({});
    await as('qin').doorKnocks.giveEntrance({ ...first, campaignId, accountId, actionId: actionId() });
    await expect(ask('10-1-802')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await ask('10-1-303')).toHaveProperty('requestId');
    clock.pass(5 * hour);
    await expect(ask('10-1-304')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('where somebody works', () => {
  it('is their own entrance for a captain, the given one for a helper, nothing for a stranger to both', async () => {
    const { campaignId, untilAt } = await givenLease();
    const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...first, campaignId });
    const mine = {
      ...first,
      campaignId,
      placeLabel: '10号楼 1单元',
      doors: doors.length,
      open: doors.length,
    };
    expect(await roundsOf('qin', campaignId)).toMatchObject([{ ...mine, untilAt: null }]);
    expect(await roundsOf('wang', campaignId)).toMatchObject([{ ...mine, untilAt }]);
    expect(await roundsOf('he', campaignId)).toEqual([]);
    expect(await roundsOf('zhao', campaignId)).toEqual([]);
    clock.pass(5 * hour);
    expect(await roundsOf('wang', campaignId)).toEqual([]);
  });
});
