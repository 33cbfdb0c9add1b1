import { actionId, type TestApp } from './app';
import { communityId, eggs, pengHome } from './demo';
import {
  givenArrived,
  givenAtTheDoor,
  givenDelivered,
  givenOrder,
  givenPlaced,
  givenRunWithEggs,
} from './given';

/** A state of the world, what is planted in it, and the differences that must be named. */
export type Planted = readonly [
  title: string,
  given: (app: TestApp) => Promise<unknown>,
  sql: string,
  differences: readonly (readonly [string, number, number])[],
];

const ordered = (app: TestApp) => givenOrder(app);
const placed = async (app: TestApp) => givenPlaced(app, (await givenOrder(app)).waveId);
const arrived = async (app: TestApp) => givenArrived(app, (await givenOrder(app)).waveId);
/** Three boxes of eggs were ordered: one came, one broke, one is missing. */
async function shortened(app: TestApp): Promise<void> {
  const { waveId } = await givenOrder(app);
  const oneEgg = [{ productId: eggs, quantity: 1 }];
  await givenOrder(app, { by: 'peng', at: pengHome, lines: oneEgg });
  const purchaseId = await givenPlaced(app, waveId);
  const lines = [{ productId: eggs, came: 1, damaged: 1, reason: 'notDelivered' as const }];
  await app.as('lin').purchasing.recordReceipt({ communityId, purchaseId, lines, actionId: actionId() });
}
const noGoods = ['a cancelled order holds nothing', 0, 2] as const;

/** What the recount must name, one wrong thing at a time. */
export const planted: readonly Planted[] = [
  ['a piece that is nowhere', ordered, 'update order_lines set wanted = 1', [['line is conserved', 2, 1]]],
  [
    'a piece that is in two places',
    ordered,
    'update order_lines set sorted = 1, wanted = 2',
    [
      ['line is conserved', 2, 3],
      ['pieces on their way have a purchase', 0, 1],
    ],
  ],
  [
    'stock that nobody holds',
    ordered,
    'update wave_stock set taken = 5',
    [['stock taken is what orders hold', 2, 5]],
  ],
  [
    'stock that was sold twice',
    ordered,
    'update wave_stock set cap = 1, taken = 1',
    [['stock taken is what orders hold', 2, 1]],
  ],
  [
    'a purchase of more than was ordered',
    placed,
    'update purchase_lines set quantity = 3',
    [['purchase is the sum of its lines', 2, 3]],
  ],
  [
    'a purchase that costs something else',
    placed,
    'update purchase_lines set amount_fen = 1',
    [['purchase costs what its lines cost', 4800, 1]],
  ],
  [
    'an order that slipped in behind the sums',
    placed,
    'update order_lines set placed = 0, wanted = 2',
    [['a purchase leaves nothing behind', 0, 2]],
  ],
  [
    'pieces that were placed without a purchase',
    ordered,
    'update order_lines set wanted = 0, placed = 2',
    [['pieces on their way have a purchase', 0, 2]],
  ],
  [
    'pieces that came before their supplier',
    placed,
    'update order_lines set placed = 0, received = 2',
    [['pieces on their way have a purchase', 0, 2]],
  ],
  [
    'pieces that an arrival forgot',
    arrived,
    'update order_lines set received = 0, placed = 2',
    [
      ['a purchase leaves nothing behind', 0, 2],
      ['what came went to those who ordered', 2, 0],
    ],
  ],
  [
    'pieces that broke before their supplier came',
    placed,
    'update order_lines set placed = 0, damaged = 1, short = 1',
    [['pieces on their way have a purchase', 0, 2]],
  ],
  [
    'an arrival that nobody counted',
    arrived,
    'delete from goods_receipt_lines; delete from goods_receipts',
    [['what arrived was counted', 1, 0]],
  ],
  [
    'a count of what has not arrived',
    arrived,
    'update purchases set arrived_at = null, arrived_by = null',
    [
      ['pieces on their way have a purchase', 0, 2],
      ['what arrived was counted', 0, 1],
    ],
  ],
  [
    'a product that the count left out',
    arrived,
    'delete from goods_receipt_lines',
    [['the count is the purchase', 2, 0]],
  ],
  [
    'a count that says more came than went on',
    shortened,
    'update goods_receipt_lines set came = 2, short = 0',
    [
      ['what came went to those who ordered', 2, 1],
      ['what did not come is on the lines', 0, 1],
    ],
  ],
  [
    'a broken piece that went to a household',
    shortened,
    'update order_lines set damaged = 0, received = received + damaged',
    [
      ['what came broken is on the lines', 1, 0],
      ['what came went to those who ordered', 1, 2],
    ],
  ],
  [
    'a shortage that nobody bears',
    shortened,
    'update order_lines set short = 0, received = received + short',
    [
      ['what came went to those who ordered', 1, 2],
      ['what did not come is on the lines', 1, 0],
    ],
  ],
  [
    'a delivery that no door took',
    arrived,
    'update order_lines set received = 0, delivered = 2',
    [['delivered is what doors took', 0, 2]],
  ],
  [
    'a door that took what the order does not know',
    givenDelivered,
    'update order_lines set delivered = 0, sorted = 2',
    [
      ['delivered is what doors took', 2, 0],
      ['parcels hold the pieces that are sorted or on a run', 2, 0],
    ],
  ],
  [
    'a refusal that no door recorded',
    arrived,
    'update order_lines set received = 0, refused = 2',
    [['refused is what doors sent back', 0, 2]],
  ],
  [
    'pieces on a run that does not carry them',
    arrived,
    'update order_lines set received = 0, on_run = 2',
    [['on a run is what open doors wait for', 0, 2]],
  ],
  [
    'a run that has lost a piece',
    givenRunWithEggs,
    'update drop_off_lines set quantity = 1',
    [['on a run is what open doors wait for', 1, 2]],
  ],
  [
    'a run that ended and kept its goods',
    givenAtTheDoor,
    'update delivery_runs set finished_at = departed_at',
    [['on a run is what open doors wait for', 0, 2]],
  ],
  [
    'a parcel that has lost a piece',
    givenRunWithEggs,
    'update parcel_lines set quantity = 1',
    [['parcels hold the pieces that are sorted or on a run', 2, 1]],
  ],
  [
    'a parcel that is nowhere',
    givenRunWithEggs,
    'delete from parcel_events',
    [['a parcel has a place from its packing on', 1, 0]],
  ],
  [
    'a cancelled order that still holds pieces',
    ordered,
    'update orders set cancelled_at = placed_at',
    [noGoods],
  ],
  [
    'a receipt for what never came',
    arrived,
    `insert into acknowledgements select community_id, id, now(), placed_by from orders`,
    [['what was acknowledged was delivered', 1, 0]],
  ],
];
