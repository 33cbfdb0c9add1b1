import * as z from 'zod';
import { Receiving } from './control';
import { Order, Product, Wave } from './order-shapes';
import { action, held, heldOrAtDoor, query } from './procedure';
import { atHousehold, Fen, Id, page, paged } from './shapes';

const HomePlace = z.object({
  householdId: z.uuid(),
  label: z.string(),
  communityName: z.string(),
});

const ordersFor = ['resident', 'familyProxy', 'captain', 'staff'] as const;
const forHousehold = held('household', ordersFor);

/** What a text to paste or a card to share says of the open wave: no name, no door. */
export const WaveFacts = z.object({
  households: z.int(),
  /** Households of the community that have ordered in it. */
  ordered: z.int(),
  /** A few things that can be had. */
  products: z.array(z.object({ name: z.string(), measure: z.string(), priceFen: Fen })).max(5),
});
export type WaveFacts = z.infer<typeof WaveFacts>;

export const getHome = query({
  summary: 'All that the first screen of a household shows, in one call',
  mayCall: forHousehold,
  input: atHousehold,
  output: z.object({
    place: HomePlace,
    /** Whom the household turns to, with the number that this person lets it call. */
    captain: z.object({ name: z.string().nullable(), phone: z.string().nullable() }).nullable(),
    wave: Wave.nullable(),
    building: z.object({ households: z.int(), ordered: z.int() }),
    order: Order.nullable(),
    recent: z.array(Order).max(3),
    /** The level of the building, what it means, and what is about to change. */
    receiving: Receiving,
  }),
  refusals: [],
});

export const getCatalogue = query({
  summary: 'Products of the open wave with limits and what is left, and what the household has ordered',
  mayCall: heldOrAtDoor(ordersFor),
  input: atHousehold,
  output: z.object({
    place: HomePlace,
    wave: Wave.nullable(),
    products: z.array(Product).max(500),
    /** A helper at the door sees only an order of their own hand. */
    order: Order.nullable(),
    /** There is an order, and it is not the caller's to see. */
    isOrderedByOthers: z.boolean(),
    /** Sold-out products of which the household hears when the next wave has them. */
    reminders: z.array(z.uuid()),
  }),
  refusals: [],
});

export const LineInput = z.object({
  productId: Id,
  quantity: z.int().min(1, '数量至少是 1').max(999, '数量最多是 999'),
  /** The price of one as it was on the screen: another price is refused, not kept. Left out: whatever it is now. */
  priceFen: Fen.optional(),
  /** If there is none: this product, at the price that was seen; null: nothing. Left out: as it was. */
  instead: z.object({ productId: Id, priceFen: Fen }).nullish(),
});
const Lines = z
  .array(LineInput)
  .min(1, '请至少选一样')
  .max(50, '一张订单最多 50 样')
  .refine(
    (lines) => new Set(lines.map((line) => line.productId)).size === lines.length,
    '同一样东西出现了两次',
  )
  .refine(
    (lines) => lines.every(({ productId, instead }) => instead?.productId !== productId),
    '代替的东西不能是它自己',
  );

export const PlacedOrder = z.object({
  orderId: z.uuid(),
  waveId: z.uuid(),
  version: z.int(),
  totalFen: Fen,
  /** The wave of the input had closed: the order joined the one open now. */
  joinedNextWave: z.boolean(),
});
export type PlacedOrder = z.infer<typeof PlacedOrder>;

export const placeOrder = action({
  summary: 'Order for a household in the open wave: all lines or nothing',
  mayCall: heldOrAtDoor(ordersFor),
  input: atHousehold.extend({ waveId: z.uuid(), lines: Lines }),
  output: PlacedOrder,
  refusals: [
    'NO_OPEN_WAVE',
    'ORDER_EXISTS',
    'PRODUCT_GONE',
    'OVER_LIMIT',
    'SOLD_OUT',
    'PRICE_CHANGED',
    'SUBSTITUTE_ORDERED',
    'SUBSTITUTE_TWICE',
  ],
  oneStatement: true,
});

export const changeOrder = action({
  summary: 'Replace the lines of an order while its wave is open; what was bought for a wish stays',
  mayCall: forHousehold,
  input: atHousehold.extend({ orderId: z.uuid(), version: z.int(), lines: Lines }),
  output: PlacedOrder,
  refusals: [
    'WAVE_CLOSED',
    'ORDER_CHANGED_MEANWHILE',
    'PRODUCT_GONE',
    'OVER_LIMIT',
    'SOLD_OUT',
    'PRICE_CHANGED',
    'SUBSTITUTE_ORDERED',
    'SUBSTITUTE_TWICE',
  ],
});

export const cancelOrder = action({
  summary: 'Cancel an order with its wishes while its wave is open; its pieces go back to the stock',
  mayCall: forHousehold,
  input: atHousehold.extend({ orderId: z.uuid(), version: z.int() }),
  output: z.object({ orderId: z.uuid() }),
  refusals: ['WAVE_CLOSED', 'ORDER_CHANGED_MEANWHILE'],
});

export const remindWhenBack = action({
  summary: 'Tell the household once when a product that is sold out now can be ordered in a later wave',
  mayCall: forHousehold,
  input: atHousehold.extend({ productId: Id }),
  output: z.object({ productId: z.uuid() }),
  refusals: ['NO_OPEN_WAVE', 'PRODUCT_GONE', 'IN_STOCK_AGAIN'],
});

export const forgetReminder = action({
  summary: 'Take such a reminder back; harmless when there is none',
  mayCall: forHousehold,
  input: atHousehold.extend({ productId: Id }),
  output: z.object({ productId: z.uuid() }),
  refusals: [],
});

export const getOrder = query({
  summary: 'One order with its lines and where it is; a helper at the door sees one of their own hand',
  mayCall: heldOrAtDoor(ordersFor),
  input: atHousehold.extend({ orderId: z.uuid() }),
  output: Order,
  refusals: [],
});

export const listOrders = query({
  summary: 'Orders of a household, newest first',
  mayCall: forHousehold,
  input: atHousehold.extend(page),
  output: paged(Order),
  refusals: [],
});
