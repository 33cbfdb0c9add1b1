import { v7 } from 'uuid';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { csvOf, importsOf } from '../../../../tests/support/given-register-import';
import { givenSecondCommunity, second } from '../../../../tests/support/second-community';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { forgetOldRows } from '../../../jobs/forget-old-rows';

const database = await givenDatabase('demo');
await givenSecondCommunity(database);
const app = givenApp(database);
const { communityId } = second;
const { households, confirm, begin, imported } = importsOf(app, database);
beforeEach(() => givenQuietDay(database));

const DAY_MS = 24 * 3600_000;
const later = (days: number) => new Date(app.clock.now.getTime() + days * DAY_MS);
const start = (importId: string, parts: number) => ({
  communityId,
  importId,
  fileName: 'a.csv',
  source: { parts },
});
const textOf = async (table: string): Promise<string> =>
  JSON.stringify((await sql`select t::text from ${sql.table(table)} t`.execute(database.db)).rows);

describe('a file', () => {
  it('comes in parts, in any order and more than once', async () => {
    const importId = v7();
    const { bytes } = csvOf('41,1,1,101,王芳,2,,');
    const half = Math.floor(bytes.length / 2);
    const send = (part: number, from: number, to?: number) =>
      expectSameTwice(database, households.uploadImportPart, {
        ...{ communityId, importId, part },
        base64: Buffer.from(bytes.slice(from, to)).toString('base64'),
      });
    await send(1, 0);
    await send(1, half);
    await send(0, 0, half);
    expect(await expectSameTwice(database, households.startImport, start(importId, 2))).toEqual({ rows: 2 });
    expect(await textOf('register_import_parts')).toBe('[]');
    await expectRefusal(database, 'IMPORT_EXISTS', () => send(0, 0));
  });

  it('is refused in words when it is not whole, or no table', async () => {
    const importId = v7();
    await expectRefusal(
      database,
      'UNREADABLE_WORKBOOK',
      () => households.startImport({ ...start(importId, 1), actionId: actionId() }),
      { reason: '文件没有传完整，请再选一次' },
    );
    const base64 = Buffer.from('%PDF-1.7').toString('base64');
    await households.uploadImportPart({ communityId, importId, part: 0, base64, actionId: actionId() });
    await expect(
      households.startImport({ ...start(importId, 1), actionId: actionId() }),
    ).rejects.toMatchObject({ code: 'UNREADABLE_WORKBOOK' });
  });

  it('is never in the database as it reads, nor in the log', async () => {
    const importId = await begin(
      csvOf('42,1,1,101,欧阳测试,2,19900000042,独居', '42,1,1,102,欧阳测试,很多,,'),
    );
    const at = { communityId, importId, listNo: 0, row: 3 };
    await households.correctImportRow({ ...at, cells: { name: '欧阳改正' }, actionId: actionId() });
    await confirm(importId);
    const tables = [
      'register_imports',
      'register_import_rows',
      'register_facts',
      'actions',
      'audit_log',
      'outbox',
    ];
    const stored = (await Promise.all(tables.map(textOf))).join('\n') + app.logged();
    expect(stored).not.toMatch(/欧阳|19900000042/);
  });
});

describe('forgetting', () => {
  const rowsLeft = async () => (await sql`select from register_import_rows`.execute(database.db)).rows.length;

  it('lets the rows go 30 days after an import is over', async () => {
    await imported('43,1,1,101,王芳,2,,');
    await forgetOldRows(app.app, later(30));
    expect(await rowsLeft()).toBe(2);
    await forgetOldRows(app.app, later(30.001));
    expect(await rowsLeft()).toBe(0);
    expect((await households.listImports({ communityId })).rows).toMatchObject([{ state: 'done' }]);
  });

  it('gives up an import that nobody has settled for 30 days, as it said it would', async () => {
    const importId = await begin(csvOf('43,1,1,102,李强,2,,'));
    const first = async () => (await households.listImports({ communityId })).rows[0];
    await forgetOldRows(app.app, later(30));
    const keptUntil = later(30).toISOString();
    expect([await rowsLeft(), await first()]).toMatchObject([2, { importId, state: 'open', keptUntil }]);
    await forgetOldRows(app.app, later(30.001));
    expect([await rowsLeft(), await first()]).toMatchObject([0, { state: 'dropped', keptUntil: null }]);
    await expect(confirm(importId)).rejects.toMatchObject({ code: 'IMPORT_OVER' });
  });

  it('lets parts go after a day of which no import came', async () => {
    const part = { communityId, importId: v7(), part: 0, base64: 'AAAA', actionId: actionId() };
    await households.uploadImportPart(part);
    await forgetOldRows(app.app, later(1));
    expect(await textOf('register_import_parts')).not.toBe('[]');
    await forgetOldRows(app.app, later(1.001));
    expect(await textOf('register_import_parts')).toBe('[]');
  });
});
