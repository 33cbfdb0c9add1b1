import type { Batch, BatchThing, CountOf, Counted, SettledCount } from '@/contract/inbound-batches';
import { countState } from '@/domain/batch-counts';
import type * as z from 'zod';
import type { Context } from '../../../kernel/context';
import type { CountRow } from './batch-counts';
import type { ThingRow } from './batch-things';
import type { BatchRow } from './inbound-batches';

type Viewer = Pick<Context, 'secrets' | 'actor'>;

export const toBatch = (
  { secrets }: Pick<Context, 'secrets'>,
  { recordedByNameSealed, cameAt, voidedAt, ...row }: BatchRow,
): Batch => ({
  ...row,
  cameAt: cameAt.toISOString(),
  voidedAt: voidedAt?.toISOString() ?? null,
  recordedByName: recordedByNameSealed && secrets.open(recordedByNameSealed),
});

export const countedOf = ({ good, damaged, spoiled }: Counted): Counted => ({ good, damaged, spoiled });

export const toCountOf = ({ secrets, actor }: Viewer, row: CountRow): CountOf => ({
  ...countedOf(row),
  byName: secrets.open(row.nameSealed),
  isOwn: row.countedBy === actor.accountId,
  happenedAt: row.happenedAt.toISOString(),
});

export function settledOf(
  { secrets }: Pick<Context, 'secrets'>,
  row: ThingRow,
): z.infer<typeof SettledCount> | null {
  const { settledGood: good, settledDamaged: damaged, settledSpoiled: spoiled } = row;
  if (good === null || damaged === null || spoiled === null) return null;
  const byName = row.settledByNameSealed && secrets.open(row.settledByNameSealed);
  return { good, damaged, spoiled, reason: row.settleReason, byName };
}

/**
 * Whether a viewer may see the counts of a thing (decision 0044): the own is in, or nobody's would be blind any more: two
 * are in, or it is settled.
 */
const isOpenTo = ({ actor }: Viewer, row: ThingRow, counts: readonly CountRow[]): boolean =>
  row.settledAt !== null ||
  counts.length > 1 ||
  counts.some(({ countedBy }) => countedBy === actor.accountId);

/** A thing as staff see it. */
export const toBatchThing = (viewer: Viewer, row: ThingRow, counts: readonly CountRow[]): BatchThing => ({
  thingId: row.thingId,
  name: row.name,
  measure: row.measure,
  perHousehold: row.perHousehold,
  state: countState(counts.length, row.settledAt !== null),
  counts: isOpenTo(viewer, row, counts) ? counts.slice(0, 50).map((one) => toCountOf(viewer, one)) : [],
  settled: settledOf(viewer, row),
});
