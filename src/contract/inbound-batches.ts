import * as z from 'zod';
import { named } from './named';
import { action, held, query } from './procedure';
import { GivenMoment, Id, inCommunity, Moment, page, paged, Quantity } from './shapes';

/** Where goods came from: bought for a wave, or free (then never sold, and given out by a hand-out). */
export const BatchSource = z.enum(['purchase', 'donation', 'government']);
export type BatchSource = z.infer<typeof BatchSource>;

/** Good, broken and spoiled pieces of one thing, each in its measure. */
export const Counted = z.object({ good: Quantity, damaged: Quantity, spoiled: Quantity });
export type Counted = z.infer<typeof Counted>;

/** How far the counting of one thing of a batch is; `differs` waits for a third count or for somebody's decision. */
export const CountState = z.enum(['notCounted', 'once', 'differs', 'settled']);
export type CountState = z.infer<typeof CountState>;

/** Something that has come. `number` counts from 1 each day of Beijing. */
export const Batch = z.object({
  id: z.uuid(),
  day: z.iso.date(),
  number: z.int(),
  source: BatchSource,
  /** Of free goods: who gave them, or what they are called; of a purchase null. */
  name: z.string().nullable(),
  purchaseId: z.uuid().nullable(),
  supplierName: z.string().nullable(),
  cameAt: Moment,
  recordedByName: z.string().nullable(),
  pictureId: z.uuid().nullable(),
  voidedAt: Moment.nullable(),
  voidReason: z.string().nullable(),
  /** Its purchase is closed: nothing of it is counted any more. */
  isClosed: z.boolean(),
  /** How many things it holds (of a purchase: products that were ordered), and how far they are. */
  things: z.int(),
  settled: z.int(),
  differing: z.int(),
});
export type Batch = z.infer<typeof Batch>;

/** One person's count; `name` as colleagues call them. */
export const CountOf = Counted.extend({
  byName: z.string().nullable(),
  isOwn: z.boolean(),
  happenedAt: Moment,
});
export type CountOf = z.infer<typeof CountOf>;

/** What a count came to: two that agreed (`reason` null), or somebody's decision with a reason. */
export const SettledCount = Counted.extend({ reason: z.string().nullable(), byName: z.string().nullable() });

/** One thing of a batch as staff see it; who has not counted it sees no count of it before two are in. */
export const BatchThing = z.object({
  thingId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  /** Of free goods: what one household gets. */
  perHousehold: z.int().nullable(),
  state: CountState,
  counts: z.array(CountOf).max(50),
  settled: SettledCount.nullable(),
});
export type BatchThing = z.infer<typeof BatchThing>;

const byStaff = held('community', ['staff']);
export const inBatch = inCommunity.extend({ batchId: Id });

const Goods = z
  .array(
    z.object({
      name: named('东西的名称', z.string().trim().min(1, '请写明是什么').max(30, '最多 30 个字')),
      measure: z.string().trim().min(1, '请写计量单位').max(8, '计量单位最多 8 个字'),
      perHousehold: z.int().min(1, '每户最少 1').max(99, '每户最多 99').default(1),
    }),
  )
  .min(1, '请写明有什么东西')
  .max(20, '一批最多 20 样');
const free = {
  name: named('谁给的', z.string().trim().min(1, '请写明是谁给的').max(30, '最多 30 个字')),
  goods: Goods,
};
const from = <const S extends BatchSource>(source: S) => named('从哪里来', z.literal(source));

export const createBatch = action({
  summary:
    'Record that goods have come: one of the cars of a purchase, or free goods with what they hold; numbered per day',
  mayCall: byStaff,
  input: inCommunity.extend({
    what: z.discriminatedUnion('source', [
      z.object({ source: from('purchase'), purchaseId: Id }),
      z.object({ source: from('donation'), ...free }),
      z.object({ source: from('government'), ...free }),
    ]),
    cameAt: GivenMoment,
    pictureId: Id.optional(),
  }),
  output: z.object({ batchId: z.uuid(), day: z.iso.date(), number: z.int() }),
  refusals: ['ALREADY_ARRIVED', 'PICTURE_ELSEWHERE'],
});

export const pictureBatch = action({
  summary:
    'Put a picture beside a batch, added before with files.addCommunityPicture: seen by those who work in the community, not by residents. Another takes its place',
  mayCall: byStaff,
  input: inBatch.extend({ pictureId: named('照片', Id) }),
  output: z.object({ batchId: z.uuid() }),
  refusals: ['BATCH_VOID', 'PICTURE_ELSEWHERE'],
});

export const voidBatch = action({
  summary: 'Take back a batch that was recorded by mistake, with a reason; its counts do not count any more',
  mayCall: byStaff,
  input: inBatch.extend({
    reason: z.string().trim().min(2, '请写明原因').max(100, '最多 100 个字'),
  }),
  output: z.object({ batchId: z.uuid() }),
  refusals: ['BATCH_VOID', 'BATCH_CLOSED'],
});

export const listBatches = query({
  summary: 'What has come to the community, of one purchase or of all, newest first',
  mayCall: byStaff,
  input: inCommunity.extend({ purchaseId: Id.optional(), ...page }),
  output: paged(Batch),
  refusals: [],
});

export const getBatch = query({
  summary:
    'A batch with its things and what was counted of them; counts stay hidden until two are in, or the own is',
  mayCall: byStaff,
  input: inBatch,
  output: Batch.extend({
    /** Free goods go to one hand-out; null while none gives them out. */
    handOut: z.object({ campaignId: z.uuid(), title: z.string() }).nullable(),
    rows: z.array(BatchThing).max(500),
  }),
  refusals: [],
});
