import type { Database } from '../../../db/database';
import * as imports from './imports';
import { keptSince } from './kept-until';

/** Gives up imports that nobody has settled in time; their rows go with those of every import that was given up. */
export const discardOldImports = (db: Database, now: Date) =>
  imports.dropThoseBefore(db, keptSince(now), now);
