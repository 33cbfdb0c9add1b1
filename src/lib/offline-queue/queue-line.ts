import type { QueueEntry } from './queue-entry';
import type { QueueStore } from './queue-store';

type Publish = (entries: readonly QueueEntry[]) => void;
export type QueueLine = ReturnType<typeof createQueueLine>;

/** The deeds in their order, in memory and on the phone alike; every change is published. */
export function createQueueLine(store: QueueStore, publish: Publish) {
  let entries: QueueEntry[] = store.load();
  const show = (next: QueueEntry[]) => {
    entries = next;
    publish(entries);
  };
  const swap = (next: QueueEntry) =>
    show(entries.map((entry) => (entry.actionId === next.actionId ? next : entry)));

  return {
    publish: () => publish(entries),
    nextTurn: () => Math.max(0, ...entries.map(({ turn }) => turn)) + 1,
    nextOf: (accountId: string | null) =>
      entries.find((entry) => entry.state === 'waiting' && entry.accountId === accountId),
    waitingOf: (accountId: string | null) =>
      entries.filter((entry) => entry.state === 'waiting' && entry.accountId === accountId),
    /** A deed that the server cannot have heard of, with the picture that waits only for it. */
    untold: (actionId: string) => {
      const deed = entries.find((entry) => entry.actionId === actionId);
      if (!deed || !isUntold(deed)) return [];
      const pictures = entries.filter((entry) => isPictureOf(entry, deed) && isUntold(entry));
      return [...pictures, deed];
    },
    /** Deeds that wait for this picture. */
    waitingFor: (picture: QueueEntry) =>
      entries.filter((entry) => isUntold(entry) && isPictureOf(picture, entry)),
    refused: (actionId: string) =>
      entries.find((entry) => entry.actionId === actionId && entry.state === 'refused'),
    sent: () => entries.filter((entry) => entry.state === 'sent'),
    append: (entry: QueueEntry) => {
      store.save(entry);
      show([...entries, entry]);
    },
    keep: (entry: QueueEntry) => {
      store.save(entry);
      swap(entry);
    },
    markSent: (entry: QueueEntry) => {
      store.remove(entry);
      swap({ ...entry, state: 'sent' });
    },
    drop: (gone: readonly QueueEntry[]) => {
      gone.forEach((entry) => store.remove(entry));
      const ids = new Set(gone.map((entry) => entry.actionId));
      show(entries.filter((entry) => !ids.has(entry.actionId)));
    },
  };
}

const isUntold = ({ state, wasTried }: QueueEntry): boolean => state === 'waiting' && !wasTried;

const pictureIdOf = ({ input }: QueueEntry): unknown => ('pictureId' in input ? input.pictureId : undefined);

const isPictureOf = (picture: QueueEntry, deed: QueueEntry): boolean =>
  picture.procedure === 'files.addPicture' &&
  deed.procedure !== picture.procedure &&
  pictureIdOf(deed) === pictureIdOf(picture);
