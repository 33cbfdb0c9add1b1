import type { Database } from '../db/database';
import type { Channel } from './channel';

/** Carries one announcement out; told again with the same key it must do nothing. */
export type Delivery = (
  db: Database,
  announcement: {
    communityId: string;
    key: string;
    payload: unknown;
    now: Date;
    /** The ways out of the house that this instance knows. */
    channels: readonly Channel[];
  },
) => Promise<void>;
