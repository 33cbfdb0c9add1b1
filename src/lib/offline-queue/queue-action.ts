import type { ProcedureName } from '../wire/api';
import type { Asked } from '../answers/use-action';
import { phoneQueue, useOfflineQueue } from './phone-queue';
import type { QueueEntry } from './queue-entry';

/**
 * Does a deed whether or not there is signal: it is kept on the phone and told to the server as soon as may be.
 * `label` is what the person reads while it waits ('502 送到'), with no personal data beyond the room.
 */
export function queueAction<N extends ProcedureName>(procedure: N, input: Asked<N>, label: string): string {
  return phoneQueue.add({ procedure, input, label });
}

/** One deed of a known kind that the server has not confirmed on this screen yet. */
export type Queued<N extends ProcedureName> = Omit<QueueEntry, 'input'> & { input: Asked<N> };

/** The deeds of one kind in the line, to draw '待同步' where they belong. */
export function useQueued<N extends ProcedureName>(procedure: N): Queued<N>[] {
  const { entries } = useOfflineQueue();
  return entries.filter((entry) => entry.procedure === procedure) as unknown as Queued<N>[];
}

/** Those of them that may still be done: what was refused is no longer on its way. */
export const useWaiting = <N extends ProcedureName>(procedure: N): Queued<N>[] =>
  useQueued(procedure).filter(({ state }) => state !== 'refused');
