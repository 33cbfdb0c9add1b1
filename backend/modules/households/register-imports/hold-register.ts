import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** Lets imports into one community's register come one after the other, so that no door is made twice. */
export const holdRegister = (db: Database, communityId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`register ${communityId}`}, 0))`.execute(db);
