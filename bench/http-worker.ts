// The server of variant (c), in a process of its own as in life: `fork`ed with the database's address.
import os from 'node:os';
import pino from 'pino';
import { makeApp } from '../backend/app';
import { openDatabase } from '../backend/db/database';
import type { PictureStore } from '../backend/files/picture-store';
import { makeHttpServer } from '../backend/transports/http-server';
import { testSecrets } from '../tests/support/secrets';
import { BENCH_NOW } from './order-fixture';

/** The order path keeps no picture. */
export const noPictures: PictureStore = {
  put: () => Promise.reject(new Error('no pictures here')),
  get: () => Promise.reject(new Error('no pictures here')),
  addressesOf: () => Promise.resolve(undefined),
  remove: () => Promise.reject(new Error('no pictures here')),
  readUpload: () => Promise.resolve(undefined),
  dropUpload: () => Promise.resolve(),
};

/** An instance as it runs in production, its log written and thrown away. */
export const benchApp = (url: string, connections: number, now = BENCH_NOW) =>
  makeApp({
    database: openDatabase(url, { max: connections }),
    secrets: testSecrets,
    pictures: noPictures,
    log: pino({ level: 'info' }, pino.destination(os.devNull)),
    clock: () => now,
  });

async function serve(url: string, now: Date): Promise<void> {
  const most = Number.MAX_SAFE_INTEGER;
  const limits = { perMinute: most, doorPerMinute: most };
  const server = makeHttpServer(benchApp(url, 16, now), { limits });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  process.send?.(address);
}

const [url, now] = process.argv.slice(2);
if (process.send && url && now) {
  // A bench that fails leaves no server behind.
  process.on('disconnect', () => process.exit());
  void serve(url, new Date(now));
}
