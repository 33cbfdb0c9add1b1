import * as z from 'zod';
import { named } from './named';
import { action, held, query } from './procedure';
import { atHousehold, Fen, Id, inCommunity, Moment, page, paged } from './shapes';

/** Follows from the moments of the wish, never stored. */
export const WishState = z.enum(['waiting', 'priced', 'ordered', 'declined', 'withdrawn', 'lapsed']);
export type WishState = z.infer<typeof WishState>;

const AmountFen = z.int().min(1, '请填大于 0 的金额').max(1_000_000, '最多 10000 元');

/** Something that is not on the list, in the household's own words. */
export const Wish = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  placeLabel: z.string(),
  state: WishState,
  text: z.string(),
  quantity: z.int(),
  /** The most that the household would pay in all; null: it wants to be asked. */
  mostFen: Fen.nullable(),
  createdAt: Moment,
  /** Written down by someone else for this household. */
  onBehalfBy: z.string().nullable(),
  /** What staff found: as bought, and its price for one measure. */
  offer: z
    .object({ name: z.string(), measure: z.string(), priceFen: Fen, totalFen: Fen, supplierName: z.string() })
    .nullable(),
  declineReason: z.string().nullable(),
});
export type Wish = z.infer<typeof Wish>;

const forHousehold = held('household', ['resident', 'familyProxy', 'captain', 'staff']);
const byStaff = held('community', ['staff']);
const ofHousehold = atHousehold.extend({ wishId: Id });
const Changed = z.object({ wishId: z.uuid() });

export const createWish = action({
  summary: 'Wish for something that is not on the list; what it says is sealed',
  mayCall: forHousehold,
  input: atHousehold.extend({
    text: named('想要的东西', z.string().trim().min(1, '请写明要什么').max(60, '最多 60 个字')),
    quantity: z.int().min(1, '数量至少是 1').max(99, '数量最多是 99'),
    mostFen: AmountFen.optional(),
  }),
  output: Changed,
  refusals: ['NO_OPEN_WAVE'],
});

export const listHouseholdWishes = query({
  summary: 'Wishes of a household, newest first',
  mayCall: forHousehold,
  input: atHousehold.extend(page),
  output: paged(Wish),
  refusals: [],
});

export const acceptWish = action({
  summary: 'Say yes to the price of a wish before the cut-off: it goes onto the order',
  mayCall: forHousehold,
  input: ofHousehold,
  output: Changed,
  refusals: ['WISH_NOT_PRICED', 'WISH_SETTLED', 'WAVE_CLOSED'],
});

export const withdrawWish = action({
  summary: 'Take a wish back, or off the order while its wave is open',
  mayCall: forHousehold,
  input: ofHousehold,
  output: Changed,
  refusals: ['WISH_SETTLED', 'WAVE_CLOSED'],
});

export const listWishes = query({
  summary: 'Wishes of the community: those that wait for staff, oldest first, or all, newest first',
  mayCall: byStaff,
  input: inCommunity.extend({ ...page, which: z.enum(['waiting', 'all']).default('waiting') }),
  output: paged(Wish).extend({
    suppliers: z.array(z.object({ id: z.uuid(), name: z.string() })).max(200),
  }),
  refusals: [],
});

export const priceWish = action({
  summary:
    'Name what will be bought for a wish and its price; within the ceiling it goes onto the order at once',
  mayCall: byStaff,
  input: inCommunity.extend({
    wishId: Id,
    /** As it is bought and put on the supplier's sheet: never what it is for. */
    name: z.string().trim().min(1, '请填商品名称').max(40, '最多 40 个字'),
    measure: z.string().trim().min(1, '请填计量单位').max(6, '最多 6 个字'),
    priceFen: AmountFen,
    supplierId: Id,
  }),
  output: Changed.extend({ isOrdered: z.boolean() }),
  refusals: ['NO_OPEN_WAVE', 'WISH_SETTLED'],
});

export const declineWish = action({
  summary: 'Say that a wish cannot be bought and why; the household is told',
  mayCall: byStaff,
  input: inCommunity.extend({
    wishId: Id,
    reason: z.string().trim().min(1, '请写明原因').max(200, '最多 200 个字'),
  }),
  output: Changed,
  refusals: ['WISH_SETTLED'],
});
