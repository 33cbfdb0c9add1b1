import type { Link } from '@/contract/messages';

/** One message for one person, ready to leave the house. */
export interface Outgoing {
  communityId: string;
  /** Its own for each person and channel, the same at every try: a peer that knows keys takes it only once. */
  key: string;
  accountId: string;
  kind: string;
  title: string;
  body: string;
  link: Link | null;
}

/**
 * What a channel knows of a try. `refused`: the person does not take it, and will not (never tried again); `later`:
 * surely nothing went out, so it may be tried again. Whatever else ends a try (a thrown fault, silence) is unknown: it may
 * have arrived, and is never repeated by itself.
 */
export type Sending = { was: 'sent' } | { was: 'refused' } | { was: 'later'; reason: 'busy' | 'noAnswer' };

/** A way out of the house: WeChat, a text message. The list in the app is none, it is told in its own transaction. */
export interface Channel {
  /** Stored with each delivery: never renamed. */
  name: string;
  /** So many at once, of each instance. */
  atOnce: number;
  /** How long a try is waited for; 20 seconds at most, so that it is settled before others call it lost. */
  patienceMs?: number;
  /** Whether messages of this kind go out by it. */
  takes: (kind: string) => boolean;
  /** Sends it, outside of any transaction; the signal ends when it is no longer waited for. */
  send: (message: Outgoing, signal: AbortSignal) => Promise<Sending>;
}
