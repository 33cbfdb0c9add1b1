import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { givenHolder } from '../../../tests/support/embedded-holder';
import { givenFolder } from '../../../tests/support/folder';
import { StartRefusal } from '../start-refusal';
import { nativeBinaries } from './native-binaries';
import { endOrphan } from './orphan';
import { startMark } from './running-program';
import { startEmbedded } from './start-embedded';

// Where nobody else may enter a folder, root keeps the cluster elsewhere: that is told in accounts.test.ts.
process.umask(0o022);
const folder = path.join(givenFolder(), 'database');
const start = () => startEmbedded({ folder, fsync: false });
const cluster = path.join(folder, 'postgres', 'data');
const inCluster = (file: string): string => path.join(cluster, file);

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<Record<string, unknown>>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
};

const answers = (url: string): Promise<boolean> =>
  ask(url, 'select 1').then(
    () => true,
    () => false,
  );

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('the embedded database', () => {
  it('keeps its rows over a restart', async () => {
    const first = await start();
    await ask(first.ownerUrl, `create table bread as select '馒头' as name`);
    await first.stop();
    expect(await answers(first.url)).toBe(false);

    const second = await start();
    expect(await ask(second.ownerUrl, 'select name from bread')).toEqual([{ name: '馒头' }]);
    await second.stop();
  });

  it('does not begin anew where its cluster has gone, and goes on when it is back', async () => {
    await (await start()).stop();
    renameSync(cluster, `${cluster}.away`);
    await expect(start()).rejects.toThrow(`这里原来有数据库,现在找不到了:${cluster}`);
    expect(existsSync(cluster)).toBe(false);
    renameSync(`${cluster}.away`, cluster);
    const back = await start();
    expect(await ask(back.ownerUrl, 'select name from bread')).toEqual([{ name: '馒头' }]);
    await back.stop();
  });

  it('syncs every commit to the disk unless it is told not to', async () => {
    const safe = await startEmbedded({ folder });
    expect(await ask(safe.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await safe.stop();
  });

  it('stores text as UTF-8, wants its password and keeps it from others', async () => {
    const embedded = await start();
    expect(await ask(embedded.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    const stranger = new URL(embedded.url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
    await embedded.stop();
    expect(statSync(path.join(folder, 'password')).mode & 0o777).toBe(0o600);
  });

  it('refuses a folder that this program already uses', async () => {
    const embedded = await start();
    const second = start();
    await expect(second).rejects.toThrow(StartRefusal);
    await expect(second).rejects.toThrow(`数据文件夹正被另一个程序使用(进程 ${process.pid})`);
    expect(await answers(embedded.url)).toBe(true);
    await embedded.stop();
  });

  it('refuses a folder that another program uses, ends with it and is then taken over with its rows', async () => {
    const holder = await givenHolder(folder);
    await expect(start()).rejects.toThrow(`正被另一个程序使用(进程 ${holder.pid})`);
    await holder.killHard();
    expect(existsSync(path.join(folder, 'lock'))).toBe(true);
    await expect.poll(() => answers(holder.url), { timeout: 20_000 }).toBe(false);

    const heir = await start();
    expect(await ask(heir.ownerUrl, 'select name from bread')).toEqual([{ name: '馒头' }]);
    await heir.stop();
  });

  it('takes over a lock whose program has ended, also when its number was given to another', async () => {
    const ended = spawnSync(process.execPath, ['--version']).pid;
    for (const dead of [`${ended}\n${startMark(process.pid)}\n`, `${process.pid}\nlong ago\n`, 'torn']) {
      writeFileSync(path.join(folder, 'lock'), dead);
      await (await start()).stop();
    }
    expect(existsSync(path.join(folder, 'lock'))).toBe(false);
  });

  it('ends a PostgreSQL that outlived its program', async () => {
    const orphan = await start();
    const pid = Number(readFileSync(inCluster('postmaster.pid'), 'utf8').split('\n')[0]);
    expect(await endOrphan(cluster, nativeBinaries(undefined)('pg_ctl'))).toBe(pid);
    // Whoever keeps it running may have another one by now: this one is gone.
    await expect.poll(() => isThere(pid), { timeout: 20_000 }).toBe(false);
    await orphan.stop();
  });

  it('starts when the number of a crashed PostgreSQL now belongs to somebody else', async () => {
    const { uid, gid } = statSync(cluster);
    const somebody = spawn('/bin/sh', ['-c', 'read -r _'], { uid, gid });
    onTestFinished(() => void somebody.kill());
    writeFileSync(inCluster('postmaster.pid'), `${somebody.pid}\n${cluster}\n1\n1\n\n127.0.0.1\n\n`);
    await (await start()).stop();
    expect(somebody.exitCode ?? somebody.signalCode).toBeNull();
  });

  it('says the last line of its log when PostgreSQL does not start, and lets the folder go', async () => {
    const settings = readFileSync(inCluster('postgresql.conf'), 'utf8');
    appendFileSync(inCluster('postgresql.conf'), 'nonsense = 1\n');
    const attempt = start();
    await expect(attempt).rejects.toThrow(StartRefusal);
    await expect(attempt).rejects.toThrow(
      /没有启动起来,最后一行记录是:.*configuration file .* contains errors/,
    );
    writeFileSync(inCluster('postgresql.conf'), settings);
    await (await start()).stop();
  });

  it('says what is missing when the password is lost, rather than making a new one that does not fit', async () => {
    const file = path.join(folder, 'password');
    const password = readFileSync(file);
    rmSync(file);
    await expect(start()).rejects.toThrow('数据库的口令文件不见了');
    writeFileSync(file, password, { mode: 0o600 });
  });

  it('refuses in words a folder that cannot be written', async () => {
    const below = path.join(folder, 'password', 'database');
    const attempt = startEmbedded({ folder: below });
    await expect(attempt).rejects.toThrow(StartRefusal);
    await expect(attempt).rejects.toThrow(`数据文件夹写不进去:${below}(ENOTDIR)`);
  });
});
