import type { PhoneStore } from '../phone/phone-store';
import type { QueueEntry } from './queue-entry';

const prefix = 'queue.';

export interface QueueStore {
  load(): QueueEntry[];
  save(entry: QueueEntry): void;
  remove(entry: QueueEntry): void;
}

/** Keeps each deed under its own key, so that a kill in the middle of a write can cost no other one. */
export function createQueueStore(phone: PhoneStore): QueueStore {
  const keyOf = (entry: QueueEntry) => prefix + entry.actionId;
  return {
    load: () => {
      const keys = phone.keys().filter((key) => key.startsWith(prefix));
      const entries = keys.map((key) => phone.read(key)).filter(isEntry);
      return entries.sort((one, other) => one.turn - other.turn);
    },
    save: (entry) => phone.write(keyOf(entry), entry),
    remove: (entry) => phone.remove(keyOf(entry)),
  };
}

const isEntry = (stored: unknown): stored is QueueEntry =>
  typeof stored === 'object' && stored !== null && 'actionId' in stored && 'turn' in stored;
