import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { cabbage, communityId, eggs, market } from '../../../tests/support/demo';
import { givenOrder, purchaseOf, twoEggs } from '../../../tests/support/given';
import { setMinimum } from '../../../tests/support/given-minimum';
import { change, draftOf } from '../../../tests/support/given-product';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const marketOf = async (app: ReturnType<typeof givenApp>) =>
  (await app.as('lin').catalogue.listSuppliers({ communityId })).rows.find(({ id }) => id === market);

describe('terms of a supplier', () => {
  it('are kept, and stand beside the supplier', async () => {
    const app = givenApp(database);
    const terms = {
      communityId,
      supplierId: market,
      minimum: { basis: 'pieces' as const, amount: 50 },
      tolerancePercent: 10,
      isApproved: true,
    };
    await expectSameTwice(database, app.as('lin').catalogue.setSupplierTerms, terms);
    expect(await marketOf(app)).toMatchObject({
      minimum: { basis: 'pieces', amount: 50 },
      tolerancePercent: 10,
    });
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('lin').catalogue.setSupplierTerms({ ...terms, supplierId: v7(), actionId: actionId() }),
    );
    await setMinimum(app, { minimum: null });
  });

  it('off the white list, or with a certificate that is over, nothing is placed without a reason', async () => {
    const app = givenApp(database);
    const staff = app.as('lin');
    await setMinimum(app, { minimum: null, isApproved: false });
    const { certificateId } = await expectSameTwice(database, staff.catalogue.addCertificate, {
      ...{ communityId, supplierId: market, kind: '食品经营许可证' },
      ...{ expiresOn: '2026-11-21', pictureId: null },
    });
    expect((await marketOf(app))?.certificates).toMatchObject([{ daysLeft: -1, kind: '食品经营许可证' }]);
    const { waveId } = await givenOrder(app, { lines: twoEggs });
    app.clock.set('2026-11-22T04:00:00.000Z');
    const place = (reason?: string) => () =>
      staff.purchasing.markPlaced({ ...purchaseOf(waveId), reason, actionId: actionId() });
    await expectRefusal(database, 'PLACING_NEEDS_REASON', place(), {
      trouble: '“惠民保供超市（示例）”不在白名单里；“惠民保供超市（示例）”的食品经营许可证已过期',
    });
    await expectSameTwice(database, staff.catalogue.removeCertificate, { communityId, certificateId });
    await expectRefusal(database, 'CERTIFICATE_REMOVED', () =>
      staff.catalogue.removeCertificate({ communityId, certificateId, actionId: actionId() }),
    );
    await place('只有这家有鸡蛋')();
    await setMinimum(app, { minimum: null });
  });
});

describe('prices', () => {
  it('are all kept; more than a fifth dearer within a week is listed, and above the cap refused', async () => {
    const app = givenApp(database);
    const staff = app.as('lin').catalogue;
    const { priceFen } = await draftOf(app, cabbage);
    const day = (date: number) => app.clock.set(`2026-12-${date}T02:00:00.000Z`);
    day(10);
    await change(app, cabbage, { priceFen: 1000, depositFen: 0 });
    day(18);
    await change(app, cabbage, { priceFen: 1200 });
    expect(
      (await staff.listPriceRises({ communityId })).rows.map(({ productId }) => productId),
    ).not.toContain(cabbage);
    await change(app, cabbage, { priceFen: 1210 });
    expect((await staff.listPriceRises({ communityId })).rows).toMatchObject([
      { productId: cabbage, fromFen: 1000, toFen: 1210, percent: 21 },
    ]);
    const { rows } = await staff.listPrices({ communityId, productId: cabbage, limit: 2 });
    expect(rows.map((row) => row.priceFen)).toEqual([1210, 1000]);
    day(27);
    expect((await staff.listPriceRises({ communityId })).rows).toEqual([]);
    await expectRefusal(database, 'PRICE_OVER_CAP', () => change(app, cabbage, { priceCapFen: 1209 }), {
      cap: '¥12.09',
    });
    await expectRefusal(database, 'DEPOSIT_OVER_PRICE', () => change(app, cabbage, { depositFen: 1211 }));
    await change(app, cabbage, { priceFen });
  });
});

describe('measures of a product', () => {
  const packing = { name: '箱', pieces: 360 };
  const piece = { name: '枚', perMeasure: 30 };
  const offer = { supplierId: market, caseSize: null, minOrder: null };

  it('stay when a client of the former release, which does not know them, changes it', async () => {
    const app = givenApp(database);
    await expectRefusal(
      database,
      'PACKING_WITHOUT_PIECE',
      () => change(app, eggs, { offers: [{ ...offer, packing }] }),
      { measure: '板' },
    );
    await change(app, eggs, { piece, offers: [{ ...offer, packing }] });
    const known = await draftOf(app, eggs);
    const unknown = { piece: undefined, contents: undefined, depositFen: undefined, priceCapFen: undefined };
    const former = { ...known, ...unknown, offers: [offer] };
    await app.as('lin').catalogue.updateProduct({ ...former, actionId: actionId() });
    const kept = await app.as('lin').catalogue.getProduct({ communityId, productId: eggs });
    expect(kept).toMatchObject({ piece, offers: [{ packing }] });
    await change(app, eggs, { piece: null, offers: [{ ...offer, packing: null }] });
  });
});
