import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';
import { givenFolder } from '../../tests/support/folder';
import { usualPatience } from './brief-locks';
import { migrate } from './migrate';
import { StartRefusal } from './start-refusal';

const { pool } = await givenDatabase('bare');
const folder = givenFolder();

/** A program of one step, which needs the table `bread` for itself. */
const programOf = (column: string, number: string): string => {
  const migrations = path.join(folder, 'steps');
  mkdirSync(migrations, { recursive: true });
  writeFileSync(path.join(migrations, `${number}_${column}.sql`), `alter table bread add ${column} int`);
  return migrations;
};

/** Somebody reads `bread` and does not end; answers how they end. */
const givenLongReader = async (): Promise<() => Promise<void>> => {
  const reader = await pool.connect();
  await reader.query('begin');
  await reader.query('select from bread');
  return async () => {
    await reader.query('commit');
    reader.release();
  };
};

const columns = async (): Promise<string[]> => {
  const { rows } = await pool.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'bread'::regclass and attnum > 0 order by attnum`,
  );
  return rows.map(({ name }) => name);
};

await pool.query('create table bread (id int)');

describe('an upgrade that needs a table which somebody holds', () => {
  it('waits for it at most 2 s at a time, and for minutes in all', () => {
    expect(usualPatience.lockMs).toBeLessThanOrEqual(2_000);
    const inAll = usualPatience.pausesMs.reduce((sum, ms) => sum + ms, 0);
    expect(inAll).toBeGreaterThan(120_000);
    expect([...usualPatience.pausesMs].sort((one, other) => one - other)).toEqual(usualPatience.pausesMs);
  });

  it('goes through when it is given free', async () => {
    const end = await givenLongReader();
    const patience = { lockMs: 50, pausesMs: Array<number>(200).fill(20) };
    const upgrade = migrate(pool, programOf('flour', '0001'), { patience });
    await sleep(300);
    expect(await columns()).toEqual(['id']);
    await end();
    expect(await upgrade).toEqual(['0001_flour.sql']);
    expect(await columns()).toEqual(['id', 'flour']);
  });

  it('keeps nobody waiting behind it for longer than it waits itself', async () => {
    const end = await givenLongReader();
    const lockMs = 300;
    const upgrade = migrate(pool, programOf('salt', '0002'), {
      patience: {
        lockMs,
        pausesMs: Array<number>(60).fill(400),
      },
    });
    const waits: number[] = [];
    while (waits.length < 8 || (waits.length < 60 && Math.max(...waits) < 50)) {
      const since = performance.now();
      await pool.query('select from bread');
      waits.push(performance.now() - since);
      await sleep(100);
    }
    await end();
    await upgrade;
    // Twice as long as the lock's limit is a machine that is busy, not a queue: that would last until `end`.
    expect(Math.max(...waits)).toBeLessThan(lockMs * 2 + 500);
    expect(Math.max(...waits)).toBeGreaterThan(50);
  });

  it('is refused in words after the last try, and nothing of it is left', async () => {
    const end = await givenLongReader();
    const attempt = migrate(pool, programOf('oil', '0003'), { patience: { lockMs: 20, pausesMs: [10, 20] } });
    await expect(attempt).rejects.toThrow(StartRefusal);
    await expect(attempt).rejects.toThrow('0003_oil.sql 等了几分钟,要改的表一直被别的程序占着');
    await end();
    expect(await columns()).toEqual(['id', 'flour', 'salt']);
    const { rows } = await pool.query('select max(version) as last from schema_migrations');
    expect(rows).toEqual([{ last: '0002' }]);
  });
});
