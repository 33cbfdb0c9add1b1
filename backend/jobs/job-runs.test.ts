import { expect, it } from 'vitest';
import { givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { noteJobRuns } from './job-runs';
import { jobNames, runJobs, runSending } from './index';

const database = await givenDatabase('demo');
const { app, clock } = givenApp(database);

interface Run {
  job: string;
  isDone: boolean;
  failedWith: string | null;
}

const listRuns = async (): Promise<Run[]> => {
  const { rows } = await database.pool.query<Run>(`
    select job, done_at is not null as "isDone", failed_with as "failedWith" from job_runs order by job`);
  return rows;
};

it('each job is written down when it has ended', async () => {
  await runJobs(app, clock.now);
  await runSending(app, clock.now);
  const all = [...jobNames].sort().map((job) => ({ job, isDone: true, failedWith: null }));
  expect(await listRuns()).toEqual(all);
});

it('one that fails keeps no other from its turn, and stands there until it goes well again', async () => {
  await database.pool.query('alter table waves rename to waves_away');
  await expect(runJobs(app, clock.now)).rejects.toThrow('waves');
  expect(await listRuns()).toContainEqual({ job: 'closeWaves', isDone: true, failedWith: 'error' });
  expect(await listRuns()).toContainEqual({ job: 'forgetOldRows', isDone: true, failedWith: null });
  await database.pool.query('alter table waves_away rename to waves');
  await runJobs(app, clock.now);
  expect((await listRuns()).filter(({ failedWith }) => failedWith)).toEqual([]);
});

it('a rush of rounds writes once in five seconds', async () => {
  const versionOf = async (): Promise<unknown> => {
    const sql = `select xmin::text as version from job_runs where job = 'drainOutbox'`;
    return (await database.pool.query<{ version: string }>(sql)).rows;
  };
  const before = await versionOf();
  await noteJobRuns(database.db, [{ job: 'drainOutbox', failedWith: null }]);
  expect(await versionOf()).toEqual(before);
});
