import type { Database, DatabaseHandle } from '../db/database';
import { fenced, fencedToRead } from '../db/fenced';
import type { Reach } from '../db/fenced-connection';

type Pooled = Pick<DatabaseHandle, 'pool'>;

/** The rows of one community: what a call, a link or a step of a job works on (docs/decisions/0034). */
export const inCommunity = ({ pool }: Pooled, communityId: string): Database => fenced(pool, [communityId]);

/** The rows of all communities: for what looks across them, and for commands of the terminal. */
export const everywhere = ({ pool }: Pooled): Database => fenced(pool, 'everywhere');

/** Within any reach, as the kernel finds it for a call. */
export const inReach = ({ pool }: Pooled, reach: Reach): Database => fenced(pool, reach);

/** As `inReach`, and nothing can be written. */
export const inReachToRead = ({ pool }: Pooled, reach: Reach): Database => fencedToRead(pool, reach);
