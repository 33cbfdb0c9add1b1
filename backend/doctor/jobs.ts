import type pg from 'pg';
import { ok, wrong, type Finding } from './finding';
import { texts } from './texts';

/** How a job ended last. */
export interface JobRun {
  job: string;
  /** Since it went well, s; null when it never did. */
  seconds: number | null;
  failedWith: string | null;
}

/** The timer of WeChat's cloud comes every minute; a large round may take some. */
const MOST_SECONDS = 300;

/** Every job has gone well within the last minutes. */
export function checkJobs(names: readonly string[], runs: readonly JobRun[]): Finding {
  const failing = runs.filter(({ failedWith }) => failedWith !== null).map(({ job }) => job);
  if (failing.length > 0) return wrong('jobs', texts.jobsFailing(failing.join('、')), texts.jobsFailingDo);
  const ages = new Map(runs.map(({ job, seconds }) => [job, seconds]));
  const never = names.filter((job) => (ages.get(job) ?? null) === null);
  if (never.length > 0) return wrong('jobs', texts.jobsNever(never.join('、')), texts.jobsLateDo);
  const [oldest] = names
    .map((job) => ({ job, seconds: ages.get(job) ?? 0 }))
    .sort((one, other) => other.seconds - one.seconds);
  if (!oldest || oldest.seconds <= MOST_SECONDS)
    return ok('jobs', texts.jobsFine((oldest?.seconds ?? 0).toFixed(0)));
  return wrong('jobs', texts.jobsLate(oldest.job, Math.round(oldest.seconds / 60)), texts.jobsLateDo);
}

export async function readJobs(client: pg.Pool): Promise<JobRun[]> {
  const { rows } = await client.query<JobRun>(`
    select job, extract(epoch from now() - done_at)::float8 as seconds, failed_with as "failedWith" from job_runs`);
  return rows;
}
