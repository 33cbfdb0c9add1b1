import * as z from 'zod';
import { Batch, Counted, CountOf, CountState, inBatch, SettledCount } from './inbound-batches';
import { named } from './named';
import { action, held, query } from './procedure';
import { GivenMoment, Id, inCommunity, Quantity } from './shapes';

const atGate = held('community', ['volunteer', 'staff']);
const thing = inBatch.extend({ thingId: Id });
const most = (title: string) => named(title, Quantity.max(1_000_000, '数目太大，请再看一遍'));
const counted = { good: most('好的'), damaged: most('坏的'), spoiled: most('变质的') };

export const listBatchesToCount = query({
  summary: 'The batches of the last three days that can be counted, the newest first (at most 30)',
  mayCall: atGate,
  input: inCommunity,
  output: z.object({
    rows: z
      .array(
        Batch.pick({
          id: true,
          day: true,
          number: true,
          source: true,
          name: true,
          supplierName: true,
          cameAt: true,
          things: true,
        }).extend({
          /** How many of its things the caller has counted. */
          own: z.int(),
        }),
      )
      .max(30),
  }),
  refusals: [],
});

/** A thing on the page of whoever counts: of others' counts nothing before the own is in. */
export const ThingToCount = z.object({
  thingId: z.uuid(),
  name: z.string(),
  measure: z.string(),
  own: Counted.nullable(),
  /** Both follow others' counts: null and empty until the own is in. */
  state: CountState.nullable(),
  others: z.array(CountOf).max(50),
  settled: SettledCount.nullable(),
});
export type ThingToCount = z.infer<typeof ThingToCount>;

export const getCountSheet = query({
  summary:
    'What there is to count in a batch, blind: not how many were ordered, and nobody else’s count before the own',
  mayCall: atGate,
  input: inBatch,
  output: z.object({
    batchId: z.uuid(),
    number: z.int(),
    title: z.string(),
    isOpen: z.boolean(),
    rows: z.array(ThingToCount).max(500),
  }),
  refusals: [],
});

export const recordCount = action({
  summary:
    "One person's count of one thing of a batch; two that agree settle it. Said anew while nobody else has counted it",
  mayCall: atGate,
  input: thing.extend({ ...counted, happenedAt: GivenMoment }),
  output: z.object({ thingId: z.uuid(), state: CountState }),
  refusals: ['BATCH_VOID', 'BATCH_CLOSED', 'NOT_IN_BATCH', 'COUNT_STANDS'],
});

export const settleCount = action({
  summary:
    'Say how many there are of a thing whose counts do not agree, or that one person alone has counted',
  mayCall: held('community', ['staff']),
  input: thing.extend({
    ...counted,
    reason: z.string().trim().min(2, '请写明原因').max(100, '最多 100 个字'),
  }),
  output: z.object({ thingId: z.uuid() }),
  refusals: ['BATCH_VOID', 'BATCH_CLOSED', 'NOT_IN_BATCH', 'NOT_COUNTED', 'COUNT_SETTLED'],
});
