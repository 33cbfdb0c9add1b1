import type { Reply } from '../wire/reply';
import type { QueueEntry } from './queue-entry';

/** The pictures that WeChat keeps on the phone until there is signal; the web keeps them inside the deed. */
export interface KeptPictures {
  /**
   * Brings a kept picture up and gives the `source` of files.addPicture for it, or the reply that stands for a
   * failure. Throws NoSignal without a network.
   */
  upload(path: string): Promise<{ source: object } | Extract<Reply, { ok: false }>>;
  remove(path: string): void;
}

type Failed = Extract<Reply, { ok: false }>;

/** Gives the deed as it can be told to the server, or the reply that stands for a failure; null when it is ready. */
export function prepareEntry(pictures: KeptPictures, entry: QueueEntry): Promise<QueueEntry | Failed> | null {
  if (entry.picturePath === undefined || 'source' in entry.input) return null;
  return withSource(pictures, entry, entry.picturePath);
}

async function withSource(
  pictures: KeptPictures,
  entry: QueueEntry,
  path: string,
): Promise<QueueEntry | Failed> {
  const uploaded = await pictures.upload(path);
  if ('ok' in uploaded) return uploaded;
  return { ...entry, input: { ...entry.input, source: uploaded.source } };
}
