import type { getCountSheet as procedure, ThingToCount } from '@/contract/batch-counts';
import { countState } from '@/domain/batch-counts';
import { batchTitle } from '@/domain/batch-words';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import * as batchCounts from './batch-counts';
import type { CountRow } from './batch-counts';
import * as batchThings from './batch-things';
import type { ThingRow } from './batch-things';
import { countedOf, settledOf, toCountOf } from './batch-view';
import * as inboundBatches from './inbound-batches';

/** The page of whoever counts: blind for each thing that they have not counted, whoever they are. */
export const getCountSheet: Handler<typeof procedure> = async (ctx, { communityId, batchId }) => {
  const batch = await inboundBatches.get(ctx.db, communityId, batchId);
  const things = await batchThings.listOf(ctx.db, { communityId, batchId });
  const counts = await batchCounts.listOf(ctx.db, { communityId, batchId });
  return {
    batchId,
    number: batch.number,
    title: batchTitle(batch),
    isOpen: batch.voidedAt === null && !batch.isClosed,
    rows: things.map((row) =>
      toThing(
        ctx,
        row,
        counts.filter(({ thingId }) => thingId === row.thingId),
      ),
    ),
  };
};

function toThing(ctx: Context, row: ThingRow, counts: readonly CountRow[]): ThingToCount {
  const { thingId, name, measure } = row;
  const own = counts.find(({ countedBy }) => countedBy === ctx.actor.accountId);
  if (!own) return { thingId, name, measure, own: null, state: null, others: [], settled: null };
  const others = counts.filter((one) => one !== own).slice(0, 50);
  return {
    ...{ thingId, name, measure },
    own: countedOf(own),
    state: countState(counts.length, row.settledAt !== null),
    others: others.map((one) => toCountOf(ctx, one)),
    settled: settledOf(ctx, row),
  };
}
