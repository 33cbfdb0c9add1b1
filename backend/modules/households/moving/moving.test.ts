import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, entrance, home } from '../../../../tests/support/demo';

const { as } = givenApp(await givenDatabase('demo'));
const { households, orders } = as('lin');
const deed = (householdId: string) => ({
  communityId,
  householdId,
  source: 'door' as const,
  actionId: actionId(),
});
const card = (householdId: string) => households.getHousehold({ communityId, householdId });
const newcomers = { householderName: '新来的', residentCount: 2, phones: ['19800000091'] };
const doors = async () => (await households.listHouseholds(entrance('10-1'))).rows;
const idOf = (key: string) => home(key).householdId;

describe('moving out', () => {
  it('is refused while something of the household is under way, which is named', async () => {
    const zhu = home('10-1-502');
    const waveId = (await as('zhu').orders.getCatalogue(zhu)).wave?.id ?? '';
    const lines = [{ productId: eggs, quantity: 1 }];
    const { orderId, version } = await as('zhu').orders.placeOrder({
      ...zhu,
      waveId,
      lines,
      actionId: actionId(),
    });
    await expect(households.moveOut(deed(zhu.householdId))).rejects.toMatchObject({
      code: 'HOUSEHOLD_HAS_OPEN',
      message: '10号楼 1单元 502 还有没办完的：没送完的订单。办完以后再来',
    });
    await as('zhu').orders.cancelOrder({ ...zhu, orderId, version, actionId: actionId() });
    const { vacantId } = await households.moveOut(deed(zhu.householdId));
    expect(await card(vacantId ?? '')).toMatchObject({
      roomNo: '502',
      isVacant: true,
      residents: [],
      contacts: [],
    });
  });

  it('ends its roles, and nothing more is done for it', async () => {
    const zhu = home('10-1-502');
    await expect(as('zhu').orders.getHome(zhu)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const wish = { ...zhu, wish: { kind: 'other' as const, text: '换灯泡' }, actionId: actionId() };
    await expect(orders.createRequest(wish)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { wave } = await orders.getCatalogue(home('10-1-401'));
    const order = {
      ...zhu,
      waveId: wave?.id ?? '',
      lines: [{ productId: eggs, quantity: 1 }],
      actionId: actionId(),
    };
    await expect(orders.placeOrder(order)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await card(zhu.householdId)).endedAt).not.toBeNull();
  });

  it('leaves one cell for the door', async () => {
    expect((await doors()).filter(({ roomNo }) => roomNo === '502')).toHaveLength(1);
  });

  it('is repeated with the same answer, and refused for who is gone or was never there', async () => {
    const wish = deed(idOf('10-1-401'));
    const answer = await households.moveOut(wish);
    expect(await households.moveOut(wish)).toEqual(answer);
    await expect(households.moveOut(deed(idOf('10-1-401')))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(households.moveOut(deed(answer.vacantId ?? ''))).rejects.toMatchObject({
      code: 'VACANT_ALREADY',
    });
  });
});

describe('moving in', () => {
  it('begins a household that sees nothing of those before it', async () => {
    const vacant = (await doors()).find(({ roomNo }) => roomNo === '502');
    const { householdId } = await households.moveIn({ ...deed(vacant?.id ?? ''), newcomers });
    expect(householdId).not.toBe(idOf('10-1-502'));
    expect(await card(householdId)).toMatchObject({ residentCount: 2, isVacant: false, roomNo: '502' });
    expect((await orders.listOrders({ communityId, householdId })).rows).toEqual([]);
    const { rows } = await households.listHouseholdFacts({ communityId, householdId });
    expect(rows.at(-1)).toMatchObject({ field: 'household', value: '迁入' });
  });

  it('is refused where somebody lives', async () => {
    const wish = { ...deed(idOf('10-1-402')), newcomers };
    await expect(households.moveIn(wish)).rejects.toMatchObject({ code: 'NOT_VACANT' });
  });
});

describe('two households behind one door', () => {
  it('are split and merged again, and nobody is lost', async () => {
    const first = idOf('10-1-501');
    await households.correctHousehold({
      ...deed(first),
      changes: { residentCount: 3, householderName: '原来的' },
    });
    const { householdId: second } = await households.splitHousehold({ ...deed(first), newcomers });
    expect(await card(second)).toMatchObject({ roomNo: '501-2', beside: [{ householdId: first }] });
    const merge = { ...deed(first), endingId: second };
    await households.mergeHouseholds(merge);
    await households.mergeHouseholds(merge);
    const { residentCount, residents, contacts, beside } = await card(first);
    expect(residentCount).toBe(5);
    expect(residents.map(({ relation }) => relation)).toEqual(['householder', 'relative']);
    expect(contacts.map(({ phone }) => phone)).toContain('198****0091');
    expect(beside).toEqual([]);
  });

  it('are not merged with the flat next door, nor with themselves', async () => {
    const merge = (endingId: string) => households.mergeHouseholds({ ...deed(idOf('10-1-402')), endingId });
    await expect(merge(idOf('10-1-403'))).rejects.toMatchObject({ code: 'NOT_SAME_DWELLING' });
    await expect(merge(idOf('10-1-402'))).rejects.toMatchObject({ code: 'NOT_SAME_DWELLING' });
  });

  it('leave one when the other moves out', async () => {
    const first = idOf('10-1-402');
    const { householdId } = await households.splitHousehold({ ...deed(first), newcomers });
    expect(await households.moveOut(deed(householdId))).toEqual({ vacantId: null });
    expect((await doors()).filter(({ roomNo }) => roomNo.startsWith('402'))).toHaveLength(1);
  });
});

it('an order and a move-out at the same moment never both succeed', async () => {
  const song = home('1-1-103');
  const waveId = (await as('song').orders.getCatalogue(song)).wave?.id ?? '';
  const order = { ...song, waveId, lines: [{ productId: eggs, quantity: 1 }], actionId: actionId() };
  const both = await Promise.allSettled([
    as('song').orders.placeOrder(order),
    households.moveOut(deed(song.householdId)),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
