import type { Database } from '../db/database';

/** Carries one announcement out; told again with the same key it must do nothing. */
export type Delivery = (
  db: Database,
  announcement: { communityId: string; key: string; payload: unknown; now: Date },
) => Promise<void>;
