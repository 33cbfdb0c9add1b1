import type { Database } from '../../../db/database';
import * as imports from './imports';
import { keptSince } from './import-head';

/** Communities with an import that nobody has settled in time. */
export const listWithOldImports = (db: Database, now: Date): Promise<string[]> =>
  imports.listCommunitiesLeft(db, keptSince(now));

/** Gives up such imports of a community; their rows go with those of every import that was given up. */
export const discardOldImports = (db: Database, communityId: string, now: Date) =>
  imports.dropThoseBefore(db, communityId, { before: keptSince(now), now });
