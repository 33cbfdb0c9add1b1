import { beforeEach, expect, it } from 'vitest';
import { demoId } from '../../../demo';
import { reconcile } from '../../../reconcile';
import { actionId, givenApp, MORNING } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, evening, market, noon, pengHome, potatoes } from '../../../../tests/support/demo';
import { givenOrder, purchaseOf } from '../../../../tests/support/given';
import { balancesOf, givenFollowed } from '../../../../tests/support/given-ledger';
import { decision, givenBelowMinimum, setMinimum } from '../../../../tests/support/given-minimum';
import { givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const here = givenApp(database);
const { as, clock } = here;
const { purchasing, ledger } = as('lin');
const accountId = demoId('account wang');

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

const advance = (waveId: string, amountFen: number) =>
  ledger.recordAdvance({
    ...{ communityId, accountId, waveId, supplierId: market, amountFen, way: 'transfer' as const },
    paidAt: clock.now.toISOString(),
    actionId: actionId(),
  });
const open = async () => (await ledger.listAdvances({ communityId })).rows;
const checkOf = (waveId: string) => ledger.checkWave({ communityId, waveId });

it('a share that is dropped ends at zero, and what was advanced for it is to be given back', async () => {
  const waveId = await givenBelowMinimum(here);
  await advance(waveId, 20_000);
  await purchasing.decideShare({ ...decision(waveId, 'drop'), actionId: actionId() });
  await givenFollowed(here);
  expect(await open()).toMatchObject([{ postedFen: 0, toReturnFen: 20_000, pendingFen: 0 }]);
  expect(await checkOf(waveId)).toMatchObject({ rows: [], check: { gapFen: 0, billedFen: 0 } });
  expect(await balancesOf(here, 'supplier')).toEqual({});
});

it('a share that is extended is billed to its own wave when it comes with the next, and its advance waits for it', async () => {
  const waveId = await givenBelowMinimum(here);
  await advance(waveId, 21_000);
  await purchasing.decideShare({ ...decision(waveId, 'extend'), actionId: actionId() });
  await givenFollowed(here);
  expect(await open()).toMatchObject([{ pendingFen: 21_000 }]);
  const { waveId: next } = await givenOrder(here, { lines: [{ productId: potatoes, quantity: 4 }] });
  clock.set(evening);
  const placed = { ...purchaseOf(next), arrivesAt: '2026-11-23T02:00:00.000Z' };
  const { purchaseId } = await purchasing.markPlaced({ ...placed, actionId: actionId() });
  await purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  await givenFollowed(here);
  expect(await open()).toEqual([]);
  expect(await balancesOf(here, 'person')).toEqual({ [accountId]: -21_000 });
  for (const one of [waveId, next]) {
    const { check, namedFen, rows } = await checkOf(one);
    expect(namedFen).toBe(check.gapFen);
    expect(rows.every(({ kind }) => kind === 'inHand')).toBe(true);
  }
  expect((await checkOf(waveId)).check.billedFen).toBe(21_000);
  expect(await reconcile(database.db)).toEqual([]);
});

it('a share that comes twelve days after its wave has closed is billed', async () => {
  const waveId = await givenBelowMinimum(here);
  await purchasing.decideShare({ ...decision(waveId, 'extend'), actionId: actionId() });
  await advance(waveId, 21_000);
  const { waveId: next } = await givenOrder(here, { lines: [{ productId: potatoes, quantity: 4 }] });
  clock.set(evening);
  const placed = { ...purchaseOf(next), arrivesAt: '2026-12-05T02:00:00.000Z' };
  const { purchaseId } = await purchasing.markPlaced({ ...placed, actionId: actionId() });
  clock.pass(12 * 24 * 3_600_000);
  await givenFollowed(here);
  await purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  await givenFollowed(here);
  expect((await checkOf(waveId)).check.billedFen).toBe(21_000);
  expect(await reconcile(database.db)).toEqual([]);
});

it('what the community takes into stock is billed, of nobody’s door, and named as that', async () => {
  const waveId = await givenBelowMinimum(here);
  const extras = [{ productId: potatoes, pieces: 1 }];
  await purchasing.decideShare({ ...decision(waveId, 'topUp'), extras, actionId: actionId() });
  const { purchaseId } = await purchasing.markPlaced({ ...purchaseOf(waveId), actionId: actionId() });
  await purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  await givenFollowed(here);
  const { check, namedFen, rows } = await checkOf(waveId);
  expect(namedFen).toBe(check.gapFen);
  expect(rows.filter(({ kind }) => kind === 'ofNobody')).toMatchObject([
    { placeLabel: null, pieces: 1, amountFen: 1_250 },
  ]);
  expect(await reconcile(database.db)).toEqual([]);
  await setMinimum(here, { minimum: null });
});

it('what the community takes into stock is billed whole when the same product also came for another', async () => {
  await setMinimum(here, { minimum: { basis: 'fen', amount: 6_000 } });
  const { waveId } = await givenOrder(here, { lines: [{ productId: potatoes, quantity: 1 }] });
  const instead = { productId: potatoes, priceFen: 1_250 };
  await givenOrder(here, { by: 'peng', at: pengHome, lines: [{ productId: eggs, quantity: 1, instead }] });
  clock.set(noon);
  const extras = [{ productId: potatoes, pieces: 2 }];
  await purchasing.decideShare({ ...decision(waveId, 'topUp'), extras, actionId: actionId() });
  const { purchaseId } = await purchasing.markPlaced({ ...purchaseOf(waveId), actionId: actionId() });
  await purchasing.recordReceipt({
    ...{ communityId, purchaseId, actionId: actionId() },
    lines: [
      { productId: potatoes, came: 3, damaged: 0 },
      { productId: eggs, came: 0, damaged: 0, reason: 'notDelivered' },
    ],
    insteadCame: [{ forProductId: eggs, productId: potatoes, came: 1 }],
  });
  await givenFollowed(here);
  const { rows } = await checkOf(waveId);
  expect(rows.filter(({ kind }) => kind === 'ofNobody')).toMatchObject([{ pieces: 2, amountFen: 2_500 }]);
  expect(await reconcile(database.db)).toEqual([]);
  await setMinimum(here, { minimum: null });
});
