import { describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '../../backend/db/database';
import { call } from '../../backend/kernel/call';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenHttp } from '../transports/support/given-http';

const database = await givenDatabase('demo');
const { app } = givenApp(database);

/** Holds the event loop, as work that should have been elsewhere does. */
function block(ms: number): void {
  const until = performance.now() + ms;
  let now = performance.now();
  while (now < until) now = performance.now();
}

describe('more than the program can do', () => {
  it('is turned away while the event loop is behind, and let in again', { timeout: 120_000 }, async () => {
    const { server } = await givenHttp(app, { mostDelayMs: 1_000 });
    const ask = async () => {
      const headers = { 'x-sandan': '1', 'content-type': 'application/json' };
      const { statusCode } = await server.inject({
        method: 'POST',
        url: '/api/org/getMe',
        headers,
        payload: '{}',
      });
      return statusCode;
    };
    const busy = setInterval(() => block(1_500), 1);
    await expect.poll(ask, { timeout: 100_000, interval: 1 }).toBe(503);
    expect((await server.inject('/healthz')).statusCode).toBe(200);
    clearInterval(busy);
    expect(app.faults.counts().shed).toBeGreaterThan(0);
    await expect.poll(ask, { timeout: 100_000 }).toBe(401);
  });

  it('is turned away when a thousand wait for a connection, whatever the transport', async () => {
    const crowded: DatabaseHandle = {
      ...database,
      pool: Object.create(database.pool, { waitingCount: { value: 1_000 } }) as DatabaseHandle['pool'],
    };
    const caller = { kind: 'wechat', openid: 'demo-zhu' } as const;
    const reply = await call(
      { ...app, database: crowded },
      { procedure: 'org.getMe', input: {}, caller, requestId: 'r' },
    );
    expect(reply).toMatchObject({ ok: false, code: 'BUSY', message: '系统正忙，请 5 秒后再试' });
  });
});
