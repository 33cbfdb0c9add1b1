import { expect } from 'vitest';
import { actionId } from '../support/app';
import { communityId, evening, grain, maHome, market, noon, pengHome, rice, zhuHome } from '../support/demo';
import { overEachWay, type Hands } from './each-way';

const table = `品名,分类,单位,单价（元）,每户限,每批次限量,供应商,其他供应商
挂面 1kg,米面油,包,6.5,2,3,惠民保供超市（示例）,东街粮油店（示例）：每箱 12
香烟,烟酒,条,100,,,惠民保供超市（示例）,
`;
const file = Buffer.from(table).toString('base64');
const homes = { zhu: zhuHome, peng: pengHome, ma: maHome };
type Who = keyof typeof homes;

/** Staff see what a file would do, a bad row by its number, then say yes to exactly that. Answers the new product. */
async function importTable(as: Hands): Promise<string> {
  const staff = as('lin').catalogue;
  const seen = await staff.previewImport({ communityId, file });
  expect(seen.created).toEqual([{ row: 2, name: '挂面 1kg', category: '米面油', priceFen: 650 }]);
  expect(seen.problems).toEqual([{ row: 3, name: '香烟', reason: '没有“烟酒”这一类，请先在分类里加上' }]);
  const yes = () => staff.applyImport({ communityId, file, plan: seen.plan, actionId: actionId() });
  expect(await yes()).toEqual({ created: 1, changed: 0, orderedBeyondCap: 0 });
  await expect(yes()).rejects.toMatchObject({ code: 'CATALOGUE_CHANGED_MEANWHILE' });
  const { rows } = await staff.listProducts({ communityId, search: '挂面' });
  expect(rows[0]?.offers.map(({ supplierId }) => supplierId)).toEqual([market, grain]);
  expect((await staff.exportCatalogue({ communityId, actionId: actionId() })).path).toMatch(/^\/exports\//);
  return rows[0]?.id ?? '';
}

const seenBy = async (as: Hands, who: Who) => as(who).orders.getCatalogue(homes[who]);

async function order(as: Hands, who: Who, lines: { productId: string; quantity: number }[]) {
  const waveId = (await seenBy(as, who)).wave?.id ?? '';
  return as(who).orders.placeOrder({ ...homes[who], waveId, lines, actionId: actionId() });
}

/** Two homes take the three packs; the third gets nothing of its order, and asks to be told. */
async function sellOut(as: Hands, productId: string): Promise<void> {
  await order(as, 'peng', [{ productId, quantity: 1 }]);
  const both = [
    { productId: rice, quantity: 1 },
    { productId, quantity: 1 },
  ];
  const refusal = { code: 'SOLD_OUT', details: { product: '挂面 1kg', left: 0 } };
  await expect(order(as, 'ma', both)).rejects.toMatchObject(refusal);
  expect((await seenBy(as, 'ma')).order).toBeNull();
  await as('ma').orders.remindWhenBack({ ...maHome, productId, actionId: actionId() });
  expect((await seenBy(as, 'ma')).reminders).toEqual([productId]);
}

async function raisePrice(as: Hands, productId: string): Promise<void> {
  const staff = as('lin').catalogue;
  const { offers, ...product } = await staff.getProduct({ communityId, productId });
  const kept = offers.map(({ supplierId, caseSize, minOrder }) => ({ supplierId, caseSize, minOrder }));
  const dearer = { ...product, offers: kept, priceFen: 700, communityId, productId };
  await staff.updateProduct({ ...dearer, actionId: actionId() });
}

/** The market has none: all of it goes to the second supplier, at the price at which it was ordered. */
async function buyFromTheOther(as: Hands, productId: string, waveId: string): Promise<void> {
  const staff = as('lin').purchasing;
  const move = { communityId, waveId, productId, fromSupplierId: market, toSupplierId: grain };
  expect(await staff.moveProduct({ ...move, actionId: actionId() })).toEqual({ productId, pieces: 3 });
  const share = { communityId, waveId, supplierId: grain, arrivesAt: evening, actionId: actionId() };
  expect(await staff.markPlaced(share)).toMatchObject({ pieces: 3 });
  const { suppliers } = await staff.getDesk({ communityId, waveId });
  expect(suppliers.flatMap(({ lines }) => lines)).toMatchObject([{ productId, quantity: 3, totalFen: 1950 }]);
}

const toldOf = async (as: Hands, who: Who): Promise<string[]> => {
  const { rows } = await as(who).messages.listMessages(homes[who]);
  return rows.flatMap(({ kind, body }) => (kind === 'backInStock' ? [body] : []));
};

overEachWay('a product comes by a file, is sold out, and comes back', async ({ as, clock, runJobs }) => {
  const productId = await importTable(as);
  const { orderId, waveId } = await order(as, 'zhu', [{ productId, quantity: 2 }]);
  await sellOut(as, productId);
  await raisePrice(as, productId);
  const mine = await as('zhu').orders.getOrder({ ...zhuHome, orderId });
  expect([mine.totalFen, mine.lines[0]?.priceFen]).toEqual([1300, 650]);
  await runJobs();
  expect(await toldOf(as, 'ma')).toEqual([]);

  clock.set(noon);
  await runJobs();
  await runJobs();
  expect(await toldOf(as, 'ma')).toEqual(['您等的“挂面 1kg”这一批次又有了，请趁早下单']);
  expect(await toldOf(as, 'peng')).toEqual([]);
  await buyFromTheOther(as, productId, waveId);
  const { orderId: next } = await order(as, 'ma', [{ productId, quantity: 1 }]);
  expect(await as('ma').orders.getOrder({ ...maHome, orderId: next })).toMatchObject({ totalFen: 700 });
});
