import { sql } from 'kysely';
import type { Database } from '../db/database';

/** Keeps a household from ending until this transaction is over; refuses NOT_FOUND when it has. Before what begins for it. */
export const holdHousehold = (db: Database, communityId: string, householdId: string) =>
  sql`select hold_household(${communityId}, ${householdId})`.execute(db);
