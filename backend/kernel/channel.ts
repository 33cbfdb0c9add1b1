import type { Link } from '@/contract/messages';
import type { Database } from '../db/database';

/** To whom a way leads: a person with an account, a number of the register, the robot of a group of staff. */
export type Address = { accountId: string } | { contactId: string } | { robotId: string };

/** One message for one address, ready to leave the house. */
export interface Outgoing {
  communityId: string;
  /** Its own for each address and channel, the same at every try: a peer that knows keys takes it only once. */
  key: string;
  to: Address;
  kind: string;
  title: string;
  /** What it is about in a few words: the title of a notice, else that of its kind. */
  subject: string;
  body: string;
  link: Link | null;
  /** When it was told in the app. */
  at: Date;
}

/** Why an address does not take a message: nothing allows it any more, or as many as may have gone to it today. */
export type NotTaken = 'refused' | 'noQuota' | 'capped';

/**
 * What a channel knows of a try. `refused`: this address does not take it, and will not (never tried again);
 * `malformed`: the peer takes it from nobody as it is; `later`: surely nothing went out, so it may be tried again (`full`: we kept it back
 * ourselves, which says nothing of the peer).
 * Whatever else ends a try (a thrown fault, silence) is unknown: it may have arrived, and is never repeated by itself.
 */
export type Sending =
  | { was: 'sent' }
  | { was: 'refused'; reason?: NotTaken }
  | { was: 'malformed' }
  | { was: 'later'; reason: 'busy' | 'noAnswer' | 'fault' | 'full' };

/** How a channel stands to an address: it goes, would go after one tap more, or may not go to it today. */
export type Standing = 'goes' | 'afterTap' | 'capped';

/** A way out of the house: WeChat, a text message. The list in the app is none, it is told in its own transaction. */
export interface Channel {
  /** Stored with each delivery: never renamed. */
  name: string;
  /** To whom it leads; people with an account where it says nothing. */
  leadsTo?: 'accounts' | 'contacts' | 'robots';
  /** So many at once, of each instance. */
  atOnce: number;
  /** How long a try is waited for; 20 seconds at most, so that it is settled before others call it lost. */
  patienceMs?: number;
  /** Whether messages of this kind go out by it. */
  takes: (kind: string) => boolean;
  /** Whether its peer would take the words of this message; asked before it is planned. Without it: yes. */
  fits?: (message: Pick<Outgoing, 'kind' | 'title' | 'subject' | 'body' | 'at'>) => boolean;
  /** How it stands to each of these addresses; whoever is not in the answer is out of its reach. Without it: it goes. */
  standing?: (
    db: Database,
    asked: { communityId: string; kind: string; ids: readonly string[]; now: Date },
  ) => Promise<ReadonlyMap<string, Standing>>;
  /** Sends it, outside of any transaction; the signal ends when it is no longer waited for. */
  send: (message: Outgoing, signal: AbortSignal) => Promise<Sending>;
  /** Whether its peer answers at all, asked by what sends nothing: before a channel that pauses is tried again. */
  isAwake?: (signal: AbortSignal) => Promise<boolean>;
}
