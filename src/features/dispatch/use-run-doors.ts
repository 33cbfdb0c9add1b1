import type { DropOff } from '@/contract/dispatch';
import { withQueued, type RunDoor } from '@/domain/run-progress';
import { useQueued } from '@/lib/offline-queue/queue-action';

/** The doors of a run with what this phone has not told the server yet. */
export function useRunDoors(dropOffs: readonly DropOff[]): RunDoor[] {
  const queued = useQueued('dispatch.confirmDropOff');
  return withQueued(
    dropOffs,
    queued.map(({ input, state }) => ({ ...input, state })),
  );
}
