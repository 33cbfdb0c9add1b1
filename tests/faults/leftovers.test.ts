import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { runningIn } from '../../backend/db/embedded/running-program';
import { startEmbedded } from '../../backend/db/embedded/start-embedded';
import { givenHolder } from '../support/embedded-holder';
import { givenFolder } from '../support/folder';

const LIMIT_MS = 240_000;

// Where nobody else may enter a folder, root keeps the cluster elsewhere: that is told in accounts.test.ts.
process.umask(0o022);
const folder = path.join(givenFolder(), 'database');
const data = path.join(folder, 'postgres', 'data');
const postmaster = () => Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** A client that takes a broken connection as what it is. */
async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const answers = (url: string): Promise<boolean> =>
  openClient(url).then(
    (client) => client.end().then(() => true),
    () => false,
  );

/** The process that works for this connection. */
const backendOf = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
};

describe('the embedded database', () => {
  it('starts although a process of a killed one still holds its memory', { timeout: LIMIT_MS }, async () => {
    const holder = await givenHolder(folder);
    const client = await openClient(holder.url);
    const left = await backendOf(client);
    process.kill(left, 'SIGSTOP');
    await holder.killHard();
    process.kill(postmaster(), 'SIGKILL');
    expect(runningIn(data, 'postgres')).toContain(left);
    const heir = await startEmbedded({ folder, fsync: false });
    expect(runningIn(data, 'postgres')).not.toContain(left);
    expect(await answers(heir.url)).toBe(true);
    await heir.stop();
  });

  it('is started again at the same address when it ends by itself', { timeout: LIMIT_MS }, async () => {
    const embedded = await startEmbedded({ folder, fsync: false });
    const client = await openClient(embedded.url);
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    process.kill(postmaster(), 'SIGKILL');
    await ended;
    await expect.poll(() => answers(embedded.url), { timeout: LIMIT_MS }).toBe(true);
    await embedded.stop();
    expect(await answers(embedded.url)).toBe(false);
  });
});
