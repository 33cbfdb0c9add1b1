import { useMemo } from 'react';
import type { QueuedKnock } from '@/domain/queued-knocks';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import type { QueueEntry } from '@/lib/offline-queue/queue-entry';

const kinds: Readonly<Record<string, QueuedKnock['about']>> = {
  'doorKnocks.recordDoorKnock': 'door',
  'doorKnocks.recordNoAnswers': 'noAnswers',
};

/** The phone wrote the input down itself, as the procedure asks for it. */
const toKnock = ({ procedure, input, state }: QueueEntry): QueuedKnock[] => {
  const about = kinds[procedure];
  return about ? [{ ...input, about, state } as QueuedKnock] : [];
};

/** What was said of doors of a round on this phone and is not told yet. */
export function useQueuedKnocks(campaignId: string): QueuedKnock[] {
  const { entries } = useOfflineQueue();
  return useMemo(
    () =>
      entries
        .filter(({ input }) => 'campaignId' in input && input.campaignId === campaignId)
        .flatMap(toKnock),
    [entries, campaignId],
  );
}

/** Words about doors that the server did not take. */
export function useRefusedKnocks(): QueueEntry[] {
  const { refused } = useOfflineQueue();
  return refused.filter(({ procedure }) => procedure in kinds);
}
