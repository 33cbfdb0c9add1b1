import { sql } from 'kysely';

/** Pieces of a line `l` that came whole, wherever they are now. */
export const cameGood = sql.raw('(l.received + l.sorted + l.on_run + l.delivered + l.refused)');
