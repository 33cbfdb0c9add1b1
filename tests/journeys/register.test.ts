import { expect } from 'vitest';
import { actionId } from '../support/app';
import { eggs, pengHome } from '../support/demo';
import { overEachWay, type Way } from './each-way';

const deed = () => ({ ...pengHome, source: 'door' as const, actionId: actionId() });

/** The captain stands at the door: three people, and a dog. */
async function correctedAtTheDoor({ as }: Way): Promise<void> {
  const { households } = as('qin');
  await households.correctHousehold({ ...deed(), changes: { residentCount: 3, remark: '有狗' } });
  const { rows } = await households.listHouseholdFacts(pengHome);
  const said = rows.filter(({ source }) => source === 'door').map(({ value }) => value);
  expect(said.sort()).toEqual(['3 人', '有狗']);
}

/** Nobody leaves while something of them is on its way. */
async function leaves({ as }: Way): Promise<string> {
  const resident = as('peng').orders;
  const { wave } = await resident.getCatalogue(pengHome);
  const lines = [{ productId: eggs, quantity: 1 }];
  const order = { ...pengHome, waveId: wave?.id ?? '', lines, actionId: actionId() };
  const { orderId, version } = await resident.placeOrder(order);
  const { households } = as('lin');
  await expect(households.moveOut(deed())).rejects.toMatchObject({ code: 'HOUSEHOLD_HAS_OPEN' });
  await resident.cancelOrder({ ...pengHome, orderId, version, actionId: actionId() });
  const { vacantId } = await households.moveOut(deed());
  await expect(resident.listOrders(pengHome)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  return vacantId ?? '';
}

/** Who comes begins with nothing of those before: no order, no message, no name, no history. */
async function comesNew({ as }: Way, vacantId: string): Promise<void> {
  const { households, orders, messages } = as('lin');
  const newcomers = { householderName: '新住户', residentCount: 2, phones: ['19800000088'] };
  const moved = { ...deed(), householdId: vacantId, newcomers };
  const { householdId } = await households.moveIn(moved);
  const home = { ...pengHome, householdId };
  expect((await orders.listOrders(home)).rows).toEqual([]);
  expect((await messages.listMessages(home)).rows).toEqual([]);
  const { residents, remark, placeLabel } = await households.getHousehold(home);
  expect([residents.map(({ name }) => name), remark, placeLabel]).toEqual([
    ['新**'],
    null,
    '10号楼 1单元 401',
  ]);
  const { rows } = await households.listHouseholdFacts(home);
  expect(rows.map(({ value }) => value)).not.toContain('有狗');
  const { communityId } = pengHome;
  const found = await households.searchRegister({ communityId, text: 'xzh' });
  expect(found.rows.map((row) => row.householdId)).toContain(householdId);
}

overEachWay('a household is corrected at the door, moves out, and another moves in', async (way) => {
  await correctedAtTheDoor(way);
  const vacantId = await leaves(way);
  await comesNew(way, vacantId);
});
