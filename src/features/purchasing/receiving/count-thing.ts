import type { ThingToCount } from '@/contract/batch-counts';
import type { Counted } from '@/contract/inbound-batches';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { queueAction, useWaiting } from '@/lib/offline-queue/queue-action';
import type { QueueEntry } from '@/lib/offline-queue/queue-entry';
import { now } from '@/lib/phone/clock';
import { countedWords } from './batch-words';

export interface CountPlace {
  communityId: string;
  batchId: string;
}

/** Keeps what somebody counted until there is signal; told at once when there is. */
export function countThing(place: CountPlace, { thingId, name }: ThingToCount, counted: Counted): void {
  queueAction(
    'purchasing.recordCount',
    { ...place, thingId, ...counted, happenedAt: now() },
    `${name} ${countedWords(counted)}`,
  );
}

/** A count that waits on this phone. */
export type Queued = Counted & { thingId: string };

/** What was counted of a batch on this phone and is not told yet. */
export const useQueuedCounts = (batchId: string): Queued[] =>
  useWaiting('purchasing.recordCount')
    .filter(({ input }) => input.batchId === batchId)
    .map(({ input }) => input);

/** Counts that the server did not take. */
export function useRefusedCounts(): QueueEntry[] {
  const { refused } = useOfflineQueue();
  return refused.filter(({ procedure }) => procedure === 'purchasing.recordCount');
}
