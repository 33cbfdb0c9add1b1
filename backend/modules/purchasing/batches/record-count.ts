import type { recordCount as procedure } from '@/contract/batch-counts';
import { agreedCount, countState } from '@/domain/batch-counts';
import { happenedAt } from '../../../kernel/happened-at';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as batchCounts from './batch-counts';
import * as batchThings from './batch-things';
import { countedOf } from './batch-view';
import * as inboundBatches from './inbound-batches';

/**
 * One person has counted one thing. What was recorded before stays as it is, however late a phone says it again; two
 * people who agree settle it. Refuses BATCH_VOID, BATCH_CLOSED, NOT_IN_BATCH, COUNT_STANDS.
 */
export const recordCount: Handler<typeof procedure> = async (
  ctx,
  { communityId, batchId, thingId, ...said },
) => {
  const thing = { communityId, batchId, thingId };
  await inboundBatches.holdToCount(ctx.db, communityId, batchId);
  const { name, isSettled } = await batchThings.hold(ctx.db, thing);
  const before = await batchCounts.listOfThing(ctx.db, thing);
  const own = before.find(({ countedBy }) => countedBy === ctx.actor.accountId);
  const saidAt = happenedAt(said.happenedAt, ctx.now);
  // Said before what stands: a phone that comes late has nothing new.
  if (own && own.happenedAt >= saidAt) return { thingId, state: countState(before.length, isSettled) };
  const others = before.filter((one) => one !== own);
  if (own && others.length > 0) throw new Refusal('COUNT_STANDS', { product: name });
  const counted = countedOf(said);
  await batchCounts.put(ctx.db, {
    ...{ ...thing, id: ctx.actionId, counted, happenedAt: saidAt },
    recordedAt: ctx.now,
    countedBy: ctx.actor.accountId,
  });
  const agreed = isSettled ? undefined : agreedCount([...others, counted]);
  if (agreed) await batchThings.settle(ctx.db, thing, { counted: countedOf(agreed), at: ctx.now });
  return { thingId, state: countState(others.length + 1, isSettled || agreed !== undefined) };
};
