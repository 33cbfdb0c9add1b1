import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, eggs, evening, market, potatoes } from '../../../tests/support/demo';
import { givenOrder, givenPlaced, twoEggs } from '../../../tests/support/given';
import { setMinimum } from '../../../tests/support/given-minimum';
import { change } from '../../../tests/support/given-product';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

async function given() {
  const app = givenApp(database);
  await setMinimum(app, { minimum: null });
  const packing = { name: '箱', pieces: 360 };
  await change(app, eggs, {
    piece: { name: '枚', perMeasure: 30 },
    offers: [{ supplierId: market, caseSize: null, minOrder: null, packing }],
  });
  const { waveId } = await givenOrder(app, { lines: [...twoEggs, { productId: potatoes, quantity: 3 }] });
  const purchaseId = await givenPlaced(app, waveId);
  const staff = app.as('lin').purchasing;
  const make = () => staff.makeSupplierLink({ communityId, purchaseId, actionId: actionId() });
  const stranger = app.by({ kind: 'none', address: '203.0.113.9' }).purchasing;
  return { app, waveId, purchaseId, staff, make, stranger };
}

const saidOf = (supplierCode: string) => ({
  supplierCode,
  arrivesAt: evening,
  lines: [
    { productId: eggs, quantity: 1 },
    { productId: potatoes, quantity: 3 },
  ],
});

describe('the page of a supplier', () => {
  it('contains exactly products and quantities: no person, no door, no money', async () => {
    const { make, stranger } = await given();
    const { code } = await make();
    expect(code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}$/);
    const page = await stranger.readSupplierLink({ supplierCode: code.toLowerCase().replaceAll('-', ' ') });
    expect(page).toEqual({
      communityName: '桂花苑（示例）',
      supplier: '惠民保供超市（示例）',
      arrivesAt: evening,
      expiresAt: '2026-11-25T04:00:00.000Z',
      confirmation: null,
      lines: [
        {
          ...{ productId: potatoes, name: '土豆 5斤', measure: '袋', quantity: 3, confirmed: null },
          ...{ piece: null, packing: null, caseSize: null, contents: [] },
        },
        {
          ...{ productId: eggs, name: '鸡蛋 30枚', measure: '板', quantity: 2, confirmed: null },
          ...{ piece: { name: '枚', perMeasure: 30 }, packing: { name: '箱', pieces: 360 } },
          ...{ caseSize: null, contents: [] },
        },
      ],
    });
  });

  it('takes what the supplier will bring; staff see it beside the order, and nothing moves', async () => {
    const { make, stranger, staff, waveId } = await given();
    const { code } = await make();
    await expectSameTwice(database, stranger.confirmSupply, saidOf(code));
    const { suppliers } = await staff.getDesk({ communityId, waveId });
    const share = suppliers.find(({ supplierId }) => supplierId === market);
    expect(share).toMatchObject({
      confirmation: { arrivesAt: evening },
      purchase: { arrivedAt: null },
      lines: [
        { productId: potatoes, quantity: 3, confirmed: 3 },
        { productId: eggs, quantity: 2, confirmed: 1 },
      ],
    });
    const one = { ...saidOf(code), lines: [{ productId: eggs, quantity: 1 }] };
    await expectRefusal(database, 'WRONG_PRODUCTS', () =>
      stranger.confirmSupply({ ...one, actionId: actionId() }),
    );
    const past = { ...saidOf(code), arrivesAt: '2026-11-22T01:00:00.000Z' };
    await expectRefusal(database, 'ARRIVAL_IN_PAST', () =>
      stranger.confirmSupply({ ...past, actionId: actionId() }),
    );
  });
});

describe('a code', () => {
  it('is neither in the log nor in any row, also not in the audit', async () => {
    const { app, make, stranger } = await given();
    const { code } = await make();
    const plain = code.replaceAll('-', '');
    await stranger.readSupplierLink({ supplierCode: code });
    await stranger.confirmSupply({ ...saidOf(code), actionId: actionId() });
    await expect(stranger.readSupplierLink({ supplierCode: `${plain}X` })).rejects.toMatchObject({
      code: 'LINK_NOT_VALID',
    });
    for (const said of [code, plain, `${plain}X`]) expect(app.logged()).not.toContain(said);
    for (const table of ['audit_log', 'actions', 'supplier_links', 'supplier_confirmations', 'code_tries']) {
      const { rows } = await sql<{ whole: string }>`
        select coalesce(string_agg(t::text, ' '), '') as whole from ${sql.table(table)} t`.execute(
        database.db,
      );
      expect(rows[0]?.whole).not.toContain(plain);
      expect(rows[0]?.whole).not.toContain(code);
    }
  });

  it('ends with the next one, when it is ended, after three days, and when the goods have come', async () => {
    const { app, make, stranger, staff, purchaseId } = await given();
    const isOpen = async (supplierCode: string) =>
      stranger.readSupplierLink({ supplierCode }).then(
        () => true,
        () => false,
      );
    const first = (await make()).code;
    const second = (await make()).code;
    expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
    const ended = await staff.revokeSupplierLink({ communityId, purchaseId, actionId: actionId() });
    expect(ended).toEqual({ purchaseId });
    expect(await isOpen(second)).toBe(false);
    const third = (await make()).code;
    app.clock.set('2026-11-25T03:59:00.000Z');
    expect(await isOpen(third)).toBe(true);
    app.clock.set('2026-11-25T04:00:00.000Z');
    expect(await isOpen(third)).toBe(false);
    const fourth = (await make()).code;
    await staff.markArrived({ communityId, purchaseId, actionId: actionId() });
    expect(await isOpen(fourth)).toBe(false);
    await expectRefusal(database, 'ALREADY_ARRIVED', make);
  });

  it('that is wrong ten times shuts the door for that address, and no other; a right one passes', async () => {
    const { app, make } = await given();
    const { code } = await make();
    const from = (address: string) => app.by({ kind: 'none', address }).purchasing;
    for (let tries = 0; tries < 10; tries += 1)
      await expect(
        from('203.0.113.50').readSupplierLink({ supplierCode: `WRONG${tries}AA` }),
      ).rejects.toMatchObject({
        code: 'LINK_NOT_VALID',
      });
    await expect(from('203.0.113.50').readSupplierLink({ supplierCode: 'WRONGAGAIN' })).rejects.toMatchObject(
      {
        code: 'TOO_MANY_TRIES',
      },
    );
    await expect(from('203.0.113.51').readSupplierLink({ supplierCode: 'WRONGAGAIN' })).rejects.toMatchObject(
      {
        code: 'LINK_NOT_VALID',
      },
    );
    expect((await from('203.0.113.50').readSupplierLink({ supplierCode: code })).supplier).toContain('惠民');
  });
});
