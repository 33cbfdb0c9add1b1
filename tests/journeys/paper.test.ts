import { sql } from 'kysely';
import type { DatabaseHandle } from '../../backend/db/database';
import { overEachWay } from './each-way';
import { halfOnPaper, type ReadCodes } from './paper-path';

/** What somebody reads off the paper. */
const codesIn =
  ({ db }: DatabaseHandle): ReadCodes =>
  async (runId) => {
    const { rows } = await sql<{ code: string }>`
      select s.code from run_sheets s join entrances e on e.community_id = s.community_id and e.id = s.entrance_id
       where s.run_id = ${runId} order by e.position`.execute(db);
    return rows.map(({ code }) => code);
  };

overEachWay(
  'half on paper and half on the phone adds up, and a contradiction is kept',
  ({ as, clock, database }) => halfOnPaper(as, clock, codesIn(database)),
);
