import type { Database } from '../db/database';
import type { Channel } from './channel';

/** What of an announcement its delivery sees. */
export interface Announced {
  key: string;
  payload: unknown;
}

/** Where and when announcements are carried out. */
export interface Carrying {
  communityId: string;
  now: Date;
  /** The ways out of the house that this instance knows. */
  channels: readonly Channel[];
}

/** Carries announcements of one topic out, in their order; what is told again with the same key must do nothing. */
export type Delivery = (db: Database, carrying: Carrying, announced: readonly Announced[]) => Promise<void>;
