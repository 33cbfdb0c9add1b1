import { expect } from 'vitest';
import type { PlacedOrder } from '@/contract/orders';
import { actionId, type Api, type TestApp } from './app';
import { communityId, entranceIdsOf, eggs, evening, grain, market, noon, zhuHome } from './demo';

export interface Home {
  communityId: string;
  householdId: string;
}
/** What these need of an app: hands and a clock, however they reach it. */
export type Given = Pick<TestApp, 'as' | 'clock'>;
export type Lines = {
  productId: string;
  quantity: number;
  instead?: { productId: string; priceFen: number } | null;
}[];

export const twoEggs: Lines = [{ productId: eggs, quantity: 2 }];

/** The wave in which orders are taken now. */
export async function givenOpenWave({ as }: Given): Promise<string> {
  const { wave } = await as('zhu').orders.getCatalogue(zhuHome);
  if (!wave) throw new Error('no wave is open');
  return wave.id;
}

interface OrderWish {
  by?: string;
  at?: Home;
  lines?: Lines;
}

/** An order in the open wave; two boxes of eggs for 朱先生 when nothing else is said. */
export async function givenOrder(app: Given, wish: OrderWish = {}): Promise<PlacedOrder> {
  const { by = 'zhu', at = zhuHome, lines = twoEggs } = wish;
  const waveId = await givenOpenWave(app);
  return app.as(by).orders.placeOrder({ ...at, waveId, lines, actionId: actionId() });
}

/** What `waveId`'s share of a supplier needs to be placed, with an arrival in the evening. */
export const purchaseOf = (waveId: string, supplierId = market) => ({
  communityId,
  waveId,
  supplierId,
  arrivesAt: evening,
});

/** Noon has passed and staff have placed the market's share. Answers the purchase. */
export async function givenPlaced(app: Given, waveId: string, supplierId = market): Promise<string> {
  if (app.clock.now < new Date(noon)) app.clock.set(noon);
  const placed = await app
    .as('lin')
    .purchasing.markPlaced({ ...purchaseOf(waveId, supplierId), actionId: actionId() });
  return placed.purchaseId;
}

/** The market's goods of the wave lie at the station. */
export async function givenArrived(app: Given, waveId: string, supplierId = market): Promise<void> {
  const purchaseId = await givenPlaced(app, waveId, supplierId);
  await app.as('lin').purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
}

/** Everything from both suppliers lies at the station. */
export async function givenAllArrived(app: Given, waveId: string): Promise<void> {
  await givenArrived(app, waveId, market);
  await givenArrived(app, waveId, grain);
}

/** What has arrived for these entrances is sorted and loaded on one open run. */
export async function givenRun(app: Given, ...entrances: string[]): Promise<string> {
  const staff = app.as('lin').dispatch;
  const entranceIds = entranceIdsOf(...entrances);
  await staff.markSorted({ communityId, entranceIds, actionId: actionId() });
  return (await staff.createRun({ communityId, entranceIds, actionId: actionId() })).runId;
}

/** A run with the eggs of 朱先生's order, still open. */
export async function givenRunWithEggs(app: Given): Promise<{ orderId: string; runId: string }> {
  const { orderId, waveId } = await givenOrder(app);
  await givenArrived(app, waveId);
  return { orderId, runId: await givenRun(app, '10-1') };
}

export interface RunOnTheWay {
  runId: string;
  /** In climbing order. */
  dropOffIds: string[];
}

/** A volunteer has taken the run and left with it. */
export async function givenDeparted(app: Given, runId: string, by = 'wang'): Promise<RunOnTheWay> {
  const volunteer = app.as(by).dispatch;
  await volunteer.acceptRun({ communityId, runId, actionId: actionId() });
  await volunteer.departRun({ communityId, runId, actionId: actionId() });
  const { dropOffs } = await volunteer.getRun({ communityId, runId });
  return { runId, dropOffIds: dropOffs.map((dropOff) => dropOff.id) };
}

/** 王师傅 stands before the door of 朱先生 with two boxes of eggs. */
export async function givenAtTheDoor(
  app: Given,
): Promise<{ orderId: string; runId: string; dropOffId: string }> {
  const { orderId, runId } = await givenRunWithEggs(app);
  const { dropOffIds } = await givenDeparted(app, runId);
  const [dropOffId] = dropOffIds;
  if (!dropOffId) throw new Error('the run has no door');
  return { orderId, runId, dropOffId };
}

type Outcome = Parameters<Api['dispatch']['confirmDropOff']>[0]['outcome'];

/** What a volunteer says about a door. */
export const outcomeOf = (dropOffId: string, outcome: Outcome) => ({
  communityId,
  dropOffId,
  outcome,
  happenedAt: noon,
});

/** Walks a paged list to its end with pages of `limit`, and proves that no row comes twice. Answers the ids. */
export async function walkPages(
  list: (page: {
    limit: number;
    cursor?: string;
  }) => Promise<{ rows: { id: string }[]; next: string | null }>,
  limit: number,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = await list({ limit, cursor });
    expect(rows.length).toBeLessThanOrEqual(limit);
    ids.push(...rows.map((row) => row.id));
    cursor = next ?? undefined;
  } while (cursor);
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}

/** How many pieces of a product the open wave has left, as 朱先生 sees it. */
export const leftOf = async ({ as }: Given, productId: string) =>
  (await as('zhu').orders.getCatalogue(zhuHome)).products.find((one) => one.id === productId)?.left;

/** An order that its volunteer has handed over. */
export async function givenDelivered(app: Given): Promise<{ orderId: string }> {
  const { orderId, dropOffId } = await givenAtTheDoor(app);
  await app
    .as('wang')
    .dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() });
  return { orderId };
}
