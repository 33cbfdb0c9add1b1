import { runJobs } from '../../../backend/jobs';
import { actionId } from '../app';
import {
  cabbage,
  communityId,
  eggs,
  grain,
  maHome,
  market,
  pengHome,
  potatoes,
  rice,
  songHome,
  tomatoes,
  zhuHome,
} from '../demo';
import { tomorrowAt } from '../flowing-clock';
import { givenOrder, purchaseOf, type Home, type Lines } from '../given';
import { noodles } from '../given-product';
import { homesOf, type Stage } from './here';
import { closeReceipt, countCar, countStreets, receiveGift } from './receiving';

const of = (...wanted: [productId: string, quantity: number][]): Lines =>
  wanted.map(([productId, quantity]) => ({ productId, quantity }));

/** A shop that comes later: its share is placed, and its page open, when the other goods have come. */
async function openBakery({ as }: Stage): Promise<{ supplierId: string; productId: string }> {
  const shop = { name: '北门面包房（示例）', note: '', contact: null };
  const { supplierId } = await as('lin').catalogue.createSupplier({
    communityId,
    ...shop,
    actionId: actionId(),
  });
  const offers = [{ supplierId, caseSize: null, minOrder: null }];
  const bread = { ...noodles, name: '全麦面包 400g', measure: '个', offers };
  const { productId } = await as('lin').catalogue.createProduct({
    communityId,
    ...bread,
    actionId: actionId(),
  });
  return { supplierId, productId };
}

/** What staff write down for those who cannot: every few doors of five entrances want something. */
const forOthers = ['10-1', '10-2', '1-1', '2-1', '3-1'].flatMap((entrance) =>
  homesOf(entrance).filter((_, at) => at % 4 === 0),
);

async function order(app: Stage, bread: string): Promise<{ waveId: string; orderId: string }> {
  const wants: [string, Home, Lines][] = [
    ['zhu', zhuHome, of([tomatoes, 3], [eggs, 2], [potatoes, 2], [bread, 2])],
    ['peng', pengHome, of([tomatoes, 1], [potatoes, 2], [rice, 1])],
    ['ma', maHome, of([tomatoes, 3], [eggs, 2])],
    ['song', songHome, of([eggs, 1], [cabbage, 4])],
  ];
  const placed = [];
  for (const [by, at, lines] of wants) placed.push(await givenOrder(app, { by, at, lines }));
  const known = new Set(wants.map(([, { householdId }]) => householdId));
  const others = forOthers.filter(({ householdId }) => !known.has(householdId));
  for (const at of others) await givenOrder(app, { by: 'lin', at, lines: of([potatoes, 1], [cabbage, 2]) });
  const [own] = placed;
  return { waveId: own?.waveId ?? '', orderId: own?.orderId ?? '' };
}

/** The grain shop comes from ¥200.00 on, which is not reached; a certificate of the market ends soon. */
async function setTerms({ as }: Stage): Promise<void> {
  const { catalogue } = as('lin');
  const terms = { minimum: { basis: 'fen', amount: 20_000 }, tolerancePercent: 5, isApproved: true } as const;
  await catalogue.setSupplierTerms({ communityId, supplierId: grain, ...terms, actionId: actionId() });
  const paper = { kind: '食品经营许可证', expiresOn: '2026-12-30', pictureId: null };
  await catalogue.addCertificate({ communityId, supplierId: market, ...paper, actionId: actionId() });
}

/** Whoever has a supplier's code has no account. */
const supplier = ({ by }: Stage) => by({ kind: 'none', address: '127.0.0.1' });

/** The market knows, has a page of its own, and says that it brings fewer eggs. */
async function place(
  app: Stage,
  { waveId, bakeryId }: { waveId: string; bakeryId: string },
): Promise<{ purchaseId: string; openCode: string }> {
  const { purchasing } = app.as('lin');
  await purchasing.chooseSharing({ communityId, waveId, rule: 'lottery', actionId: actionId() });
  const share = { ...purchaseOf(waveId), arrivesAt: tomorrowAt('16:00'), actionId: actionId() };
  const { purchaseId } = await purchasing.markPlaced(share);
  await confirm(app, await linkOf(app, purchaseId));
  const late = { ...purchaseOf(waveId, bakeryId), arrivesAt: tomorrowAt('18:00'), actionId: actionId() };
  const bakers = await purchasing.markPlaced(late);
  return { purchaseId, openCode: await linkOf(app, bakers.purchaseId) };
}

const linkOf = async ({ as }: Stage, purchaseId: string): Promise<string> =>
  (await as('lin').purchasing.makeSupplierLink({ communityId, purchaseId, actionId: actionId() })).code;

/** It brings all but some of the eggs. */
async function confirm(app: Stage, supplierCode: string): Promise<void> {
  const { lines } = await supplier(app).purchasing.readSupplierLink({ supplierCode });
  const brings = lines.map(({ productId, quantity }) => ({
    ...{ productId, quantity: productId === eggs ? 3 : quantity },
  }));
  const said = { supplierCode, arrivesAt: tomorrowAt('16:30'), lines: brings, actionId: actionId() };
  await supplier(app).purchasing.confirmSupply(said);
}

/** From the orders of a morning to the goods at the depot. */
export async function givenGoodsOfTheDay(
  app: Stage,
  beforehand: (app: Stage, waveId: string) => Promise<void>,
) {
  await setTerms(app);
  const bakery = await openBakery(app);
  const { waveId, orderId } = await order(app, bakery.productId);
  await app.clock.moveTo(tomorrowAt('12:01'));
  await runJobs(app.app, app.clock.now);
  const placed = await place(app, { waveId, bakeryId: bakery.supplierId });
  await beforehand(app, waveId);
  await app.clock.moveTo(tomorrowAt('16:05'));
  const carId = await countCar(app, placed.purchaseId);
  const giftId = await receiveGift(app);
  const streetsId = await countStreets(app);
  await closeReceipt(app, placed.purchaseId);
  return { waveId, orderId, ...placed, carId, giftId, streetsId };
}
