import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { procedures } from '../procedures';
import { refusals } from '@/contract/errors';
import { runJobs } from '../../backend/jobs';
import { openDatabase } from '../../backend/db/database';
import { freePort } from '../../backend/db/embedded/free-port';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenHttp } from './support/given-http';
import { sessionOf } from './support/session-of';

const database = await givenDatabase('demo');
const { app, clock } = givenApp(database);
const http = await givenHttp(app);
const metrics = async (headers: Record<string, string> = {}) => {
  const response = await fetch(`${http.url}/metrics`, { headers });
  return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
};

/** The value of one series, written as Prometheus writes it. */
const valueIn = (text: string, series: string): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

describe('the metrics', () => {
  it('say how calls went, by names of the contract alone', async () => {
    const cookie = await sessionOf(database, 'zhu');
    await http.post('org.getMe', {}, { cookie });
    await http.post('org.getMe', {});
    await http.post('org.getMe', {});
    await http.post('org.zhuLivesAt101', {}, { cookie });
    const { text, status, type } = await metrics();
    expect({ status, type }).toMatchObject({
      status: 200,
      type: expect.stringContaining('version=0.0.4') as string,
    });
    expect(valueIn(text, 'sandan_refusals_total{procedure="org.getMe",code="NOT_SIGNED_IN"}')).toBe(2);
    expect(valueIn(text, 'sandan_refusals_total{procedure="unknown",code="NOT_FOUND"}')).toBe(1);
    expect(valueIn(text, 'sandan_call_seconds_count{shelf="org"}')).toBe(3);
    expect(text).not.toContain('zhuLivesAt101');
  });

  it('say how the outbox, the waves and the jobs stand', async () => {
    await database.pool.query(`
      insert into outbox (community_id, id, topic, key, payload, run_at)
      select id, gen_random_uuid(), 'nothing', 'late', '{}', now() - interval '20 min' from communities limit 1`);
    const before = (await metrics()).text;
    expect(valueIn(before, 'sandan_outbox_oldest_seconds')).toBeGreaterThan(1_190);
    expect(valueIn(before, 'sandan_outbox_waiting')).toBeGreaterThan(0);
    expect(valueIn(before, 'sandan_database_up')).toBe(1);

    await runJobs(app, clock.now).catch(() => undefined);
    const { text } = await metrics();
    expect(valueIn(text, 'sandan_job_age_seconds{task="closeWaves"}')).toBeLessThan(60);
    expect(valueIn(text, 'sandan_pool{state="waiting"}')).toBe(0);
    expect(valueIn(text, 'sandan_faults{kind="busy"}')).toBe(0);
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('have no label but those of ours, and no value that is not on a list', async () => {
    const { text } = await metrics();
    const known = new Set<string>([
      ...procedures.map((one) => one.name),
      ...Object.keys(refusals),
      'unknown',
    ]);
    const labels = text
      .split('\n')
      .filter((line) => line.startsWith('sandan_'))
      .flatMap((line) => [...line.matchAll(/(\w+)="([^"]*)"/g)]);
    for (const [, name = '', value = ''] of labels) {
      expect(['procedure', 'code', 'shelf', 'le', 'state', 'kind', 'task']).toContain(name);
      if (name === 'procedure' || name === 'code') expect(known.has(value), value).toBe(true);
    }
  });

  it('are there when the database is not, and say so', async () => {
    const silent = openDatabase(`postgres://nobody@127.0.0.1:${await freePort()}/none`, { waitMs: 500 });
    const away = await givenHttp({ ...app, database: silent });
    const text = await (await fetch(`${away.url}/metrics`)).text();
    expect(valueIn(text, 'sandan_database_up')).toBe(0);
    expect(valueIn(text, 'sandan_outbox_waiting')).toBeUndefined();
    await silent.close();
  });
});

describe('who may read the metrics:', () => {
  it('not whoever a proxy of this machine speaks for', async () => {
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
      expect((await metrics({ [header]: '203.0.113.7' })).status).toBe(404);
  });

  it('with a token, only who bears it', async () => {
    const guarded = await givenHttp(app, { metricsToken: 'a-long-word' });
    const statusWith = async (authorization?: string) =>
      (await fetch(`${guarded.url}/metrics`, { headers: authorization ? { authorization } : {} })).status;
    expect(await statusWith()).toBe(404);
    expect(await statusWith('Bearer another')).toBe(404);
    expect(await statusWith('Bearer a-long-word')).toBe(200);
  });
});

it('every alert asks for metrics that there are, and says what to do', async () => {
  const file = path.join(__dirname, '..', '..', 'docs', 'deploy', 'alerts.yml');
  const { groups } = parse(readFileSync(file, 'utf8')) as {
    groups: { rules: { alert: string; expr: string; annotations: { summary?: string; todo?: string } }[] }[];
  };
  const { text } = await metrics();
  const there = new Set([...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name));
  const rules = groups.flatMap((group) => group.rules);
  expect(rules.length).toBeGreaterThan(5);
  for (const { alert, expr, annotations } of rules) {
    const names = [...expr.matchAll(/sandan_\w+/g)].map(([name]) => name.replace(/_bucket$/, ''));
    expect({ alert, missing: names.filter((name) => !there.has(name)) }).toEqual({ alert, missing: [] });
    expect(annotations.summary && annotations.todo, alert).toBeTruthy();
  }
});
