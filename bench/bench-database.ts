import type { DatabaseHandle } from '../backend/db/database';

/** The owner's way into the database, by which it is filled, and where the measured program signs in. */
export interface BenchDatabase extends DatabaseHandle {
  programUrl: string;
}
