import { sql } from 'kysely';
import type { Database } from '../../db/database';

/** Lets the changes of one community's catalogue come one after the other, so that names and places stay unique. */
export const holdCatalogue = (db: Database, communityId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`catalogue ${communityId}`}, 0))`.execute(db);
