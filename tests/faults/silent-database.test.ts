import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { busyAfter } from '@/contract/patience';
import { openDatabase } from '../../backend/db/database';
import { migrate } from '../../backend/db/migrate';
import { seedDemo } from '../../backend/demo';
import { givenApp } from '../support/app';
import { zhuHome } from '../support/demo';
import { givenOwnPostgres } from '../support/own-postgres';
import { TEST_DATA_KEYS, testSecrets } from '../support/secrets';
import { seededAt } from '../support/seeded-at';
import { givenBundles, givenInstance, phoneOf } from '../transports/support/given-cloud';
import { givenHttp } from '../transports/support/given-http';
import { sessionOf } from '../transports/support/session-of';

const LIMIT_MS = 180_000;

const postgres = await givenOwnPostgres();
const database = openDatabase(postgres.url, { max: 2 });
afterAll(() => database.close());
await migrate(database.pool);
await seedDemo(database, { now: seededAt, secrets: testSecrets });
const { app } = givenApp(database);
const http = await givenHttp(app);
const cookie = await sessionOf(database, 'zhu');
const { folder } = await givenBundles();
const cloud = await givenInstance({
  bundle: path.join(folder, 'api', 'index.js'),
  env: { DATABASE_URL: postgres.url, DATA_KEYS: TEST_DATA_KEYS },
});

const overHttp = async () => {
  const response = await http.post('orders.getCatalogue', zhuHome, { cookie });
  return {
    status: response.status,
    after: response.headers.get('retry-after'),
    ...((await response.json()) as object),
  };
};
const overCloud = () => cloud.call(phoneOf('demo-zhu'), { procedure: 'orders.getCatalogue', input: zhuHome });
const BUSY = { code: 'BUSY', message: '系统正忙，请 5 秒后再试', details: { seconds: 5 } };

describe('a database that hangs', () => {
  it(
    'keeps nobody waiting longer than a phone does, and is used again when it goes on',
    { timeout: LIMIT_MS },
    async () => {
      expect(await overHttp()).toMatchObject({ status: 200 });
      expect(await overCloud()).toMatchObject({ ok: true });
      postgres.hang();
      const phones = Array.from({ length: 10 }, overHttp);
      expect(await overCloud()).toMatchObject({ ok: false, ...BUSY });
      for (const answer of await Promise.all(phones))
        expect(answer).toMatchObject({ status: 503, after: '5', ...BUSY });
      expect((await fetch(`${http.url}/healthz`)).status).toBe(200);
      expect((await fetch(`${http.url}/readyz`)).status).toBe(503);
      postgres.goOn();
      await expect.poll(overHttp, { timeout: LIMIT_MS }).toMatchObject({ status: 200 });
      await expect.poll(overCloud, { timeout: LIMIT_MS }).toMatchObject({ ok: true });
    },
  );

  it('is given up before the phone gives up', () => {
    expect(busyAfter('orders.placeOrder')).toBe(12_000);
  });
});
