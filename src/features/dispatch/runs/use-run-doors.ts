import type { DropOff } from '@/contract/dispatch';
import { withQueued, type QueuedWord, type RunDoor } from '@/domain/run-progress';
import { useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import type { QueueEntry } from '@/lib/offline-queue/queue-entry';

const kinds: Readonly<Record<string, QueuedWord['about']>> = {
  'dispatch.confirmDropOff': 'door',
  'dispatch.confirmRest': 'rest',
  'dispatch.undoDropOff': 'undo',
};

/** The phone wrote the input down itself, as the procedure asks for it. */
const toWord = ({ procedure, input, state }: QueueEntry): QueuedWord[] => {
  const about = kinds[procedure];
  return about ? [{ ...input, about, state } as QueuedWord] : [];
};

/** The doors of a run with what this phone has not told the server yet. */
export function useRunDoors(runId: string, dropOffs: readonly DropOff[]): RunDoor[] {
  const { entries } = useOfflineQueue();
  const ofThisRun = entries.filter(({ input }) => !('runId' in input) || input.runId === runId);
  return withQueued(dropOffs, ofThisRun.flatMap(toWord));
}
