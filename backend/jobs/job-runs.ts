import { sql } from 'kysely';
import type { Database } from '../db/database';

/** How one job ended in a round: well, or with an error of this name. */
export interface JobEnd {
  job: string;
  failedWith: string | null;
}

/**
 * Writes down how the jobs of a round ended, by the database's clock. Rounds come several times a second in a rush: what
 * was written less than 5 s ago, and says the same, is not written again.
 */
export async function noteJobRuns(db: Database, ends: readonly JobEnd[]): Promise<void> {
  await sql`
    insert into job_runs as r (job, done_at, failed_at, failed_with)
    select e.job, case when e."failedWith" is null then now() end, case when e."failedWith" is not null then now() end,
           e."failedWith"
      from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as e (job text, "failedWith" text)
    on conflict (job) do update
       set done_at = coalesce(excluded.done_at, r.done_at), failed_at = excluded.failed_at,
           failed_with = excluded.failed_with
     where r.failed_with is distinct from excluded.failed_with
        or greatest(r.done_at, r.failed_at) < now() - interval '5 s'`.execute(db);
}
