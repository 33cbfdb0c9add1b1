import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { texts } from '../../backend/transports/texts';
import { givenDatabase } from '../support/database';
import { TEST_DATA_KEYS } from '../support/secrets';
import { freePort, givenProgram } from './support/given-program';
import { sessionOf } from './support/session-of';

const database = await givenDatabase('demo');
const fresh = await givenDatabase('empty');
const folder = mkdtempSync(path.join(os.tmpdir(), 'sandan-start-'));
afterAll(() => rmSync(folder, { recursive: true }));
const usual = {
  DATA_DIR: folder,
  DATABASE_URL: database.program.url,
  DATABASE_OWNER_URL: database.url,
  DATA_KEYS: TEST_DATA_KEYS,
};

const lastWords = async (env: Record<string, string>) => {
  const program = givenProgram(env);
  const code = await program.ended;
  return { code, said: program.said().trim().split('\n').at(-1), whole: program.said() };
};

describe('the server does not start, and says why in one line', () => {
  it('when its port is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    afterAll(() => other.close());
    const { code, said, whole } = await lastWords({ ...usual, PORT: String(port) });
    expect({ code, said }).toEqual({ code: 1, said: texts.portTaken(port) });
    expect(whole).not.toMatch(/ at |Error/);
  });

  it('when a demo would be open to others', async () => {
    const { code, said } = await lastWords({ ...usual, DEMO: '1', HOST: '0.0.0.0' });
    expect({ code, said }).toEqual({ code: 1, said: texts.demoOnlyHere('0.0.0.0') });
  });

  it('when production has no data keys', async () => {
    const { code, said } = await lastWords({ ...usual, DATA_KEYS: '', NODE_ENV: 'production' });
    expect({ code, said }).toEqual({ code: 1, said: texts.keysMissing });
  });

  it('when the data keys cannot be read', async () => {
    const { code, said } = await lastWords({
      ...usual,
      DATA_KEYS: 'short:AAAA',
      PORT: String(await freePort()),
    });
    expect({ code, said }).toEqual({ code: 1, said: texts.keysWrong });
  });

  it('when the port is no port', async () => {
    const { code, said } = await lastWords({ ...usual, PORT: '80800' });
    expect({ code, said }).toEqual({ code: 1, said: texts.portWrong('80800') });
  });
});

describe('a demo', () => {
  it('fills a new database with people and orders, once', async () => {
    const begin = async () => {
      const port = await freePort();
      const program = givenProgram({ ...usual, DATABASE_URL: fresh.url, DEMO: '1', PORT: String(port) });
      await program.until('/demo');
      const page = await (await fetch(`http://127.0.0.1:${port}/demo`)).text();
      program.signal('SIGTERM');
      expect(await program.ended).toBe(0);
      return { page, said: program.said() };
    };
    const countOrders = async () => (await fresh.pool.query('select from orders')).rowCount;
    const first = await begin();
    expect(first.page).toContain('朱先生');
    expect(first.said).toContain(texts.firstFill);
    expect(first.said).not.toContain('"failed"');
    const orders = await countOrders();
    expect(orders).toBeGreaterThan(0);
    expect((await begin()).said).not.toContain(texts.firstFill);
    expect(await countOrders()).toBe(orders);
  });

  it('keeps its own data key, listens on this machine only and says where to click', async () => {
    const port = await freePort();
    const program = givenProgram({ ...usual, DATA_KEYS: '', DEMO: '1', PORT: String(port) });
    await program.until('/demo');
    expect(program.said()).toContain(texts.openDemo(`http://127.0.0.1:${port}`));
    const file = path.join(folder, 'data-keys');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^\w+:[\w+/=]{44}$/);
    const outside = Object.values(os.networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4');
    if (outside) await expect(fetch(`http://${outside.address}:${port}/healthz`)).rejects.toThrow();
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
  });
});

describe('asked to stop', () => {
  it('the server says so to load balancers, finishes what it took, takes nothing more and ends', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const program = givenProgram({ ...usual, PORT: String(port) });
    await program.until(url);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);

    const cookie = await sessionOf(database, 'zhu');
    const holder = await database.pool.connect();
    await holder.query('begin; lock table sessions in access exclusive mode');
    const slow = fetch(`${url}/api/org/getMe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-sandan': '1', cookie },
      body: '{}',
    });
    await untilWaiting();
    program.signal('SIGTERM');
    await program.until(texts.stopping);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    await untilClosed(url);
    await holder.query('rollback');
    holder.release();

    const answer = await slow;
    expect([answer.status, await answer.json()]).toMatchObject([200, { name: '朱先生' }]);
    expect(await program.ended).toBe(0);
    expect(program.said()).toContain(texts.stopped);
  });
});

/** Answers when a query waits for the table that the test holds. */
async function untilWaiting(): Promise<void> {
  const { rows } = await database.pool.query<{ waiting: boolean }>(
    `select exists (select from pg_locks where not granted and relation = 'sessions'::regclass) as waiting`,
  );
  if (!rows[0]?.waiting) await untilWaiting();
}

/** Answers when nobody opens the door any more. */
async function untilClosed(url: string): Promise<void> {
  const isOpen = await fetch(`${url}/healthz`, { headers: { connection: 'close' } }).then(
    () => true,
    () => false,
  );
  if (isOpen) await untilClosed(url);
}
