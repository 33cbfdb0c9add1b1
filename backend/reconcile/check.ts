import type { RawBuilder } from 'kysely';

/** One question to the database; every answer has these five columns: check, community, about, expected, found. */
export type Check = RawBuilder<unknown>;
