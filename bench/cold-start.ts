import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { TEST_DATA_KEYS } from '../tests/support/secrets';
import { median } from './statistics';

const RUNS = 7;

/** Loads the bundle in a fresh process, makes one call that reads the database, and says how long both took. */
const program = (bundle: string): string => `
  const started = performance.now();
  const { main } = require(${JSON.stringify(bundle)});
  const loaded = performance.now();
  main({ procedure: 'org.getMe', input: {} }, {}).then((reply) => {
    const answered = performance.now();
    require('node:fs').writeSync(1, '\\n@' + JSON.stringify({ ok: reply.ok, load: loaded - started, first: answered - loaded }) + '@\\n');
    process.exit(0);
  });`;

export interface ColdStart {
  loadMs: number;
  firstAnswerMs: number;
  totalMs: number;
}

/** A cold start of the `api` cloud function: load, connect, answer org.getMe; the median of 7 fresh processes. */
export function coldStart(url: string): ColdStart {
  const bundle = path.resolve('dist/cloudfunctions/api/index.js');
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: url,
    DATA_KEYS: TEST_DATA_KEYS,
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_OPENID: 'demo-zhu',
    WX_APPID: 'wx0',
    TCB_SOURCE: 'wx_client',
  };
  const runs = Array.from({ length: RUNS }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', program(bundle)], {
      env,
      encoding: 'utf8',
    });
    // The function's own log lines stand around it.
    const [, said = 'null'] = /@(.*)@/.exec(stdout) ?? [];
    const run = JSON.parse(said) as { ok: boolean; load: number; first: number } | null;
    if (!run?.ok) throw new Error(`the bundle did not answer: ${stderr}`);
    return run;
  });
  const loadMs = Math.round(median(runs.map((run) => run.load)));
  const firstAnswerMs = Math.round(median(runs.map((run) => run.first)));
  return { loadMs, firstAnswerMs, totalMs: loadMs + firstAnswerMs };
}
