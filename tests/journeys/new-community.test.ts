import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { actionId } from '../support/app';
import { givenImport } from '../support/given-import';
import { overEachWay, type Way } from './each-way';

const roster = {
  name: 'roster-guihua.xlsx',
  bytes: readFileSync(path.join(__dirname, '../register-file/fixtures/roster-guihua.xlsx')),
};
const noon = { kind: 'noon', cutOff: '12:00', deliverBy: '18:00', deliverDay: 0 } as const;

/** The admin begins it and brings in the property company's file; whatever is faulty in it waits, by number. */
async function begin({ as }: Way): Promise<string> {
  const names = { communityName: '桂花新苑', countyName: '示例县', teamName: '督导二组' };
  const { communityId } = await as('an').org.createCommunity({ ...names, actionId: actionId() });
  const importId = await givenImport(as('an'), communityId, roster);
  const { plan, fresh, counts } = await as('an').households.getImport({ communityId, importId });
  expect(counts.held).toBeGreaterThan(0);
  await as('an').households.confirmImport({ communityId, importId, plan, actionId: actionId() });
  expect(await as('an').setup.getSetup({ communityId })).toMatchObject({ households: fresh, buildings: 10 });
  return communityId;
}

async function stock({ as }: Way, communityId: string): Promise<string> {
  const { catalogue, orders } = as('an');
  await orders.setWaveTimes({ communityId, waveTimes: [noon], actionId: actionId() });
  const supplier = { communityId, name: '示例超市', note: '', contact: null, actionId: actionId() };
  const { supplierId } = await catalogue.createSupplier(supplier);
  await catalogue.saveCategories({ communityId, names: ['蔬菜'], actionId: actionId() });
  const { productId } = await catalogue.createProduct({
    communityId,
    name: '大白菜 1棵',
    category: '蔬菜',
    description: '',
    measure: '棵',
    priceFen: 800,
    weightGrams: null,
    limitPerHousehold: null,
    stockPerWave: null,
    priority: 'none',
    pictureId: null,
    offers: [{ supplierId, caseSize: null, minOrder: null }],
    actionId: actionId(),
  });
  return productId;
}

/** He is invited by a code, joins, and orders for a household of his entrance: the first order there is. */
async function firstOrder({ as }: Way, communityId: string, productId: string): Promise<void> {
  const { rows } = await as('an').setup.listCaptains({ communityId });
  const [{ entranceId } = { entranceId: '' }] = rows;
  const captains = [{ entranceId, forName: '何同学' }];
  const invited = await as('an').org.inviteCaptains({ communityId, captains, actionId: actionId() });
  await as('he').org.joinWithCode({
    code: invited.rows[0]?.code ?? '',
    consentVersion: CONSENT_VERSION,
    actionId: actionId(),
  });
  const doors = await as('he').households.listHouseholds({ communityId, entranceId });
  const here = { communityId, householdId: doors.rows.find(({ isVacant }) => !isVacant)?.id ?? '' };
  const before = await as('he').orders.getCatalogue(here);
  expect(before.wave).toBeNull();
  await as('an').setup.openCommunity({ communityId, actionId: actionId() });
  const { wave } = await as('he').orders.getCatalogue(here);
  const lines = [{ productId, quantity: 2 }];
  const placed = await as('he').orders.placeOrder({
    ...here,
    waveId: wave?.id ?? '',
    lines,
    actionId: actionId(),
  });
  expect(await as('he').orders.getOrder({ ...here, orderId: placed.orderId })).toMatchObject({
    totalFen: 1600,
  });
}

overEachWay('a new community, from nothing to its first order', async (way) => {
  const communityId = await begin(way);
  const productId = await stock(way, communityId);
  await firstOrder(way, communityId, productId);
});
