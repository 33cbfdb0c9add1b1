import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** Holds a community's building plan until the transaction ends, so that two who change it come one after the other. */
export const holdPlan = (db: Database, communityId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`plan:${communityId}`}, 0))`.execute(db);
