import type pg from 'pg';
import type { JobName } from '../jobs';
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

const wordOf = (job: JobName): string => texts.jobs[job];
const listOf = (jobs: readonly JobName[]): string => jobs.map(wordOf).join('、');

/** Every job has gone well within the last minutes. */
export function checkJobs(names: readonly JobName[], runs: readonly JobRun[]): Finding {
  if (runs.length === 0) return wrong('jobs', texts.jobsNone, texts.jobsLateDo);
  const byName = new Map(runs.map((run) => [run.job, run]));
  const failing = names.filter((job) => (byName.get(job)?.failedWith ?? null) !== null);
  if (failing.length > 0) return wrong('jobs', texts.jobsFailing(listOf(failing)), texts.jobsFailingDo);
  const never = names.filter((job) => (byName.get(job)?.seconds ?? null) === null);
  if (never.length > 0) return wrong('jobs', texts.jobsNever(listOf(never)), texts.jobsLateDo);
  return checkOldest(names.map((job) => ({ job, seconds: byName.get(job)?.seconds ?? 0 })));
}

function checkOldest(ages: { job: JobName; seconds: number }[]): Finding {
  const [oldest] = ages.sort((one, other) => other.seconds - one.seconds);
  if (!oldest || oldest.seconds <= MOST_SECONDS)
    return ok('jobs', texts.jobsFine((oldest?.seconds ?? 0).toFixed(0)));
  const minutes = Math.round(oldest.seconds / 60);
  return wrong('jobs', texts.jobsLate(wordOf(oldest.job), minutes), texts.jobsLateDo);
}

export async function readJobs(client: pg.Pool): Promise<JobRun[]> {
  const { rows } = await client.query<JobRun>(`
    select job, extract(epoch from now() - done_at)::float8 as seconds, failed_with as "failedWith" from job_runs`);
  return rows;
}
