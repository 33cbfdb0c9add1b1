import { describe, expect, it } from 'vitest';
import { givenDatabase } from '../../../../tests/support/database';
import { csvOf } from '../../../../tests/support/given-register-import';
import { givenSecondCommunity } from '../../../../tests/support/second-community';
import { testSecrets } from '../../../../tests/support/secrets';
import { importByCommand } from './import-by-command';

const database = await givenDatabase('demo');
await givenSecondCommunity(database);
const tool = { db: database.db, secrets: testSecrets, now: new Date('2026-11-22T04:00:00.000Z') };

describe('an import at the terminal', () => {
  it('takes all good rows in at once and tells how many wait', async () => {
    const file = csvOf('51,1,1,101,王芳,2,,', '51,1,1,102,李强,很多,,');
    const done = await importByCommand(tool, { community: '兰花苑', file });
    expect(done).toMatchObject({ fresh: 1, changed: 0, unchanged: 0, held: 1 });
    expect(await importByCommand(tool, { community: '兰花苑', file })).toMatchObject({
      fresh: 0,
      unchanged: 1,
    });
  });

  it('says in words that there is no such community', async () => {
    await expect(importByCommand(tool, { community: '没有的小区', file: csvOf() })).rejects.toThrow(
      '没有叫“没有的小区”的小区',
    );
  });
});
