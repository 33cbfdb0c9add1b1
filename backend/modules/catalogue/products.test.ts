import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import {
  cabbage,
  communityId,
  eggs,
  grain,
  market,
  potatoes,
  tomatoes,
  pengHome,
  zhuHome,
} from '../../../tests/support/demo';
import { givenOpenWave, givenOrder } from '../../../tests/support/given';
import { change, draftOf, noodles } from '../../../tests/support/given-product';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';
import { png, pngChunk } from '../../../tests/support/pictures';
import { reconcile } from '../../reconcile';

const database = await givenDatabase('demo');
const app = givenApp(database);
const staff = app.as('lin').catalogue;
beforeEach(() => givenQuietDay(database));

const list = (filter: object = {}) => staff.listProducts({ communityId, ...filter });
const namesOf = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ name }) => name);

describe('the catalogue', () => {
  it('shows what goes first before all others, and is found by name, category, supplier and page', async () => {
    const all = await list();
    expect(namesOf(all)[0]).toBe('纯牛奶 12盒');
    expect(all.total).toBe(12);
    expect(namesOf(await list({ search: '大' }))).toEqual(['大白菜 1棵', '大米 10kg']);
    expect(namesOf(await list({ category: '水果' }))).toEqual(['苹果 5斤']);
    expect(namesOf(await list({ supplierId: grain, search: '鸡蛋' }))).toEqual(['鸡蛋 30枚']);
    const first = await list({ limit: 7 });
    const second = await list({ limit: 7, cursor: first.next ?? '' });
    expect([...namesOf(first), ...namesOf(second)]).toEqual(namesOf(all));
    expect(second.next).toBeNull();
  });

  it('takes a new product once, behind the others, and residents see it', async () => {
    const input = { communityId, ...noodles };
    const { productId } = await expectSameTwice(database, staff.createProduct, input);
    const { products } = await app.as('zhu').orders.getCatalogue(zhuHome);
    expect(products.find(({ id }) => id === productId)).toMatchObject({ name: '挂面 1kg', priceFen: 650 });
    await expectRefusal(
      database,
      'PRODUCT_NAME_TAKEN',
      () => staff.createProduct({ ...input, actionId: actionId() }),
      { product: '挂面 1kg' },
    );
  });

  it('refuses a category and a supplier that it does not know', async () => {
    const other = { communityId, ...noodles, name: '别的面' };
    await expectRefusal(
      database,
      'NO_SUCH_CATEGORY',
      () => staff.createProduct({ ...other, category: '烟酒', actionId: actionId() }),
      { category: '烟酒' },
    );
    const offers = [{ supplierId: v7(), caseSize: null, minOrder: null }];
    await expectRefusal(database, 'NOT_FOUND', () =>
      staff.createProduct({ ...other, offers, actionId: actionId() }),
    );
    await expectRefusal(database, 'NOT_FOUND', () =>
      staff.createProduct({ ...other, pictureId: v7(), actionId: actionId() }),
    );
  });

  it('keeps a change that another has made meanwhile', async () => {
    const seen = await draftOf(app, potatoes);
    await change(app, potatoes, { description: '黄心' });
    await expectRefusal(
      database,
      'PRODUCT_CHANGED_MEANWHILE',
      () => staff.updateProduct({ ...seen, priceFen: 1, actionId: actionId() }),
      { product: '土豆 5斤' },
    );
    await expect(
      staff.updateProduct({ ...seen, productId: v7(), actionId: actionId() }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a change while a wave is open', () => {
  it('of the price touches only what is ordered later', async () => {
    const { orderId } = await givenOrder(app, { lines: [{ productId: cabbage, quantity: 2 }] });
    await change(app, cabbage, { priceFen: 900 });
    expect(await app.as('zhu').orders.getOrder({ ...zhuHome, orderId })).toMatchObject({ totalFen: 1600 });
    const { products } = await app.as('zhu').orders.getCatalogue(zhuHome);
    expect(products.find(({ id }) => id === cabbage)?.priceFen).toBe(900);
  });

  it('of the cap below what is taken keeps what is ordered, says so, and lets no more in', async () => {
    await givenOrder(app, { lines: [{ productId: potatoes, quantity: 5 }] });
    expect(await change(app, potatoes, { stockPerWave: 3 })).toMatchObject({ orderedBeyondCap: 2 });
    const waveId = await givenOpenWave(app);
    const more = { ...zhuHome, waveId, lines: [{ productId: potatoes, quantity: 1 }] };
    const { products } = await app.as('zhu').orders.getCatalogue(zhuHome);
    expect(products.find(({ id }) => id === potatoes)?.left).toBe(0);
    await expect(
      app.as('peng').orders.placeOrder({ ...more, householdId: pengHome.householdId, actionId: actionId() }),
    ).rejects.toMatchObject({ code: 'SOLD_OUT', details: { left: 0 } });
    expect(await change(app, potatoes, { stockPerWave: null })).toMatchObject({ orderedBeyondCap: 0 });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('of the listing leaves its pieces with those who have them, and names how many they are', async () => {
    const { orderId } = await givenOrder(app, { lines: [{ productId: tomatoes, quantity: 1 }] });
    const off = { communityId, productId: tomatoes, isListed: false };
    expect(await expectSameTwice(database, staff.setListed, off)).toMatchObject({ households: 1 });
    expect(await app.as('zhu').orders.getOrder({ ...zhuHome, orderId })).toMatchObject({ totalFen: 1500 });
    expect(namesOf(await list({ listed: 'unlisted' }))).toEqual(['西红柿 3斤']);
    await staff.setListed({ ...off, isListed: true, actionId: actionId() });
    expect(namesOf(await list({ listed: 'unlisted' }))).toEqual([]);
  });

  it('of the cap waits for orders that are under way, and counts each of them', async () => {
    const waveId = await givenOpenWave(app);
    const homes = [
      ['zhu', zhuHome.householdId],
      ['peng', pengHome.householdId],
    ] as const;
    const orders = homes.map(([who, householdId]) =>
      app.as(who).orders.placeOrder({
        communityId,
        householdId,
        waveId,
        lines: [{ productId: potatoes, quantity: 4 }],
        actionId: actionId(),
      }),
    );
    await Promise.allSettled([...orders, change(app, potatoes, { stockPerWave: 6 })]);
    expect(await reconcile(database.db)).toEqual([]);
    await change(app, potatoes, { stockPerWave: null });
  });
});

describe('pictures and categories', () => {
  it('a picture of a product is for everybody in the community', async () => {
    const pictureId = v7();
    const source = { base64: png([pngChunk('IDAT', 'eggs')]).toString('base64') };
    await app.as('lin').files.addCommunityPicture({ communityId, pictureId, source, actionId: actionId() });
    await change(app, eggs, { pictureId });
    const { products } = await app.as('zhu').orders.getCatalogue(zhuHome);
    expect(products.find(({ id }) => id === eggs)?.pictureId).toBe(pictureId);
    const { address } = await app.as('zhu').files.getPicture({ ...zhuHome, pictureId });
    expect(address).toMatch(/^\/pictures\//);
    await change(app, eggs, { pictureId: null });
  });

  it('categories stand in the order that staff give them; one with products cannot be left out', async () => {
    const names = (await staff.listCategories({ communityId })).rows.map(({ name }) => name);
    const turned = ['药品', ...[...names].reverse()];
    await expectSameTwice(database, staff.saveCategories, { communityId, names: turned });
    expect((await staff.listCategories({ communityId })).rows.map(({ name }) => name)).toEqual(turned);
    await expectRefusal(
      database,
      'CATEGORY_IN_USE',
      () => staff.saveCategories({ communityId, names: ['药品'], actionId: actionId() }),
      { category: names.at(-1) ?? '' },
    );
    await staff.saveCategories({ communityId, names, actionId: actionId() });
  });
});

describe('suppliers', () => {
  it('are kept with a contact that is masked until it is asked for', async () => {
    const contact = { name: '张师傅', phone: '19900000001' };
    const input = { communityId, name: '南街药店（示例）', note: '早上送', contact };
    const { supplierId } = await expectSameTwice(database, staff.createSupplier, input);
    const { rows } = await staff.listSuppliers({ communityId });
    expect(rows.find(({ id }) => id === supplierId)).toMatchObject({
      contactName: '张**',
      contactPhone: '199****0001',
      products: 0,
    });
    const shown = await staff.showContact({ communityId, supplierId, actionId: actionId() });
    expect(shown).toEqual(contact);
    expect(app.logged()).not.toContain(contact.phone);

    const renamed = { communityId, supplierId, name: '南街大药房（示例）', note: '' };
    await expectSameTwice(database, staff.updateSupplier, renamed);
    expect(await staff.showContact({ communityId, supplierId, actionId: actionId() })).toEqual(contact);
    await staff.updateSupplier({ ...renamed, contact: null, actionId: actionId() });
    await expectRefusal(database, 'NO_CONTACT', () =>
      staff.showContact({ communityId, supplierId, actionId: actionId() }),
    );
    const taken = { supplier: '惠民保供超市（示例）' };
    await expectRefusal(
      database,
      'SUPPLIER_NAME_TAKEN',
      () => staff.updateSupplier({ ...renamed, name: taken.supplier, actionId: actionId() }),
      taken,
    );
    await expectRefusal(
      database,
      'SUPPLIER_NAME_TAKEN',
      () => staff.createSupplier({ ...input, name: taken.supplier, actionId: actionId() }),
      taken,
    );
    expect(rows.find(({ id }) => id === market)?.contactPhone).toBeNull();
  });
});
