import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../backend/db/database';
import { migrate } from '../../backend/db/migrate';
import { seedDemo } from '../../backend/demo';
import { givenFolder } from '../support/folder';
import { givenOwnPostgres } from '../support/own-postgres';
import { TEST_DATA_KEYS, testSecrets } from '../support/secrets';
import { seededAt } from '../support/seeded-at';
import { freePort, givenProgram } from '../transports/support/given-program';
import { sessionOf } from '../transports/support/session-of';
import { givenRush, type Post, type Rush } from './support/given-rush';

/** Far more than it takes: a machine may be busy, and what is waited for is a state. */
const LIMIT_MS = 300_000;
const KILLS = 10;
const RESTARTS = 6;
const ENDED = 6;
/** Acknowledged writes between two faults, so that each one hits phones that are writing. */
const CALM = 25;

const postgres = await givenOwnPostgres();
const beside = openDatabase(postgres.url, { max: 2 });
afterAll(() => beside.close());
await migrate(beside.pool);
await seedDemo(beside, { now: seededAt, secrets: testSecrets });
const cookie = await sessionOf(beside, 'lin');

const port = await freePort();
const program = givenProgram({
  DATA_DIR: givenFolder(),
  DATABASE_URL: postgres.url,
  DATA_KEYS: TEST_DATA_KEYS,
  PORT: String(port),
  TRUST_PROXY: '127.0.0.1',
});
const url = `http://127.0.0.1:${port}`;

/** Each call from an address of its own: how often one address may call is told elsewhere. */
let calls = 0;
const addressOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
const post: Post = async (procedure, input) => {
  try {
    const response = await fetch(`${url}/api/${procedure.replace('.', '/')}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-sandan': '1',
        'x-forwarded-for': addressOf((calls += 1)),
        cookie,
      },
      body: JSON.stringify(input),
    });
    return { status: response.status, body: (await response.json()) as object };
  } catch {
    return undefined;
  }
};

let rush: Rush;
beforeAll(async () => {
  await program.until(url);
  rush = await givenRush(beside, post);
}, LIMIT_MS);

/** The longest from PostgreSQL taking connections again to the next acknowledged write, for people to read. */
const longest: Record<string, number> = {};
const recovered = async (fault: string): Promise<void> => {
  const from = performance.now();
  await rush.until(1);
  longest[fault] = Math.max(longest[fault] ?? 0, Math.round(performance.now() - from));
};

const readiness = async () =>
  (await (await fetch(`${url}/readyz`)).json()) as { ready: boolean; faults: Record<string, number> };

describe('a server whose database connections are lost under load', () => {
  it(`outlives ${KILLS} killed PostgreSQLs`, { timeout: LIMIT_MS }, async () => {
    for (let n = 0; n < KILLS; n += 1) {
      await rush.until(CALM);
      postgres.killHard();
      await postgres.start();
      await recovered('killed');
    }
  });

  it(`outlives ${RESTARTS} restarts in order`, { timeout: LIMIT_MS }, async () => {
    for (let n = 0; n < RESTARTS; n += 1) {
      await rush.until(CALM);
      await postgres.stop();
      await postgres.start();
      await recovered('restarted');
    }
  });

  it(`outlives ${ENDED} ended backends, and nobody is refused for them`, { timeout: LIMIT_MS }, async () => {
    const { BUSY = 0 } = rush.refused;
    for (let n = 0; n < ENDED; n += 1) {
      await rush.until(CALM);
      const ended = await beside.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'sandan' and pid <> pg_backend_pid() limit 1`,
      );
      expect(ended.rowCount).toBe(1);
      await recovered('backend ended');
    }
    expect(rush.refused.BUSY ?? 0).toBe(BUSY);
  });

  it(
    'has kept what it acknowledged, once, and refused the rest in words',
    { timeout: LIMIT_MS },
    async () => {
      await rush.stop();
      const { ready, faults } = await readiness();
      // eslint-disable-next-line no-console -- the counts are what the run is for
      console.info({ acknowledged: rush.acknowledged(), refused: rush.refused, faults, longestMs: longest });
      expect(await rush.recount(beside)).toEqual({ lost: 0, doubled: 0 });
      expect(Object.keys(rush.refused).filter((code) => code !== 'BUSY')).toEqual([]);
      expect(ready).toBe(true);
      expect(faults).toMatchObject({ unhandled: 0 });
      expect(faults.lostConnection).toBeGreaterThan(0);
    },
  );
});
