import type { QueueEntry } from './queue-entry';

export interface QueueCounts {
  /** Deeds of this account, in order, with those the server has just accepted. */
  entries: readonly QueueEntry[];
  waiting: number;
  refused: readonly QueueEntry[];
  /** Deeds on this phone that belong to another account and wait for its sign-in. */
  ofOthers: number;
}

/** Sorts the line by whose it is and what is left to do. */
export function countEntries(all: readonly QueueEntry[], accountId: string | null): QueueCounts {
  const entries = all.filter((entry) => entry.accountId === accountId);
  return {
    entries,
    waiting: entries.filter((entry) => entry.state === 'waiting').length,
    refused: entries.filter((entry) => entry.state === 'refused'),
    ofOthers: all.length - entries.length,
  };
}
