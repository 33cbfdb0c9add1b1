import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { csvOf, importsOf } from '../../../../tests/support/given-register-import';
import { givenSecondCommunity, second } from '../../../../tests/support/second-community';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
await givenSecondCommunity(database);
const app = givenApp(database);
const { communityId } = second;
const { households, look, confirm, begin, known } = importsOf(app, database);
beforeEach(() => givenQuietDay(database));

const fixtures = ['..', '..', '..', '..', 'tests', 'register-file', 'fixtures'];
const roster = path.join(__dirname, ...fixtures, 'roster-guihua.xlsx');
const problems = (importId: string) => households.listImportProblems({ communityId, importId });
const at = (importId: string, row: number) => ({ communityId, importId, listNo: 0, row });

describe('an import', () => {
  it('brings the good rows of a messy file in, and holds the rest', async () => {
    const importId = await begin({ name: '桂花苑.xlsx', bytes: readFileSync(roster) });
    expect(await look(importId)).toMatchObject({
      state: 'open',
      totals: { households: 664, residents: 1712, vacant: 41 },
      counts: { ready: 664, held: 4, imported: 0, dismissed: 0 },
      problems: 5,
    });
    expect(await confirm(importId)).toMatchObject({
      fresh: 663,
      counts: { ready: 0, held: 4, imported: 664 },
    });
    expect(await look(importId)).toMatchObject({ state: 'partly', fresh: 0, differing: 0, problems: 5 });
    expect((await problems(importId)).rows.map(({ row, reasons }) => [row, reasons[0]?.kind])).toEqual([
      ...[
        [125, 'duplicate-household'],
        [306, 'resident-count-not-a-number'],
        [308, 'building-missing'],
        [410, 'phone-not-valid'],
        [673, 'typed-total-row-to-ignore'],
      ],
    ]);
    expect(await known('10-2-1001')).toMatchObject({ residentCount: 2, tenure: 'tenant', floor: 10 });
  });

  it('reads a corrected row anew, and takes it in with the next confirmation', async () => {
    const importId = await begin(csvOf('21,1,1,101,王芳,2,,', ',1,1,102,李强,很多,,'));
    await confirm(importId);
    const cells = { building: '21' };
    const half = await households.correctImportRow({ ...at(importId, 3), cells, actionId: actionId() });
    expect(half.reasons).toEqual(['现居人数写的是“很多”，不是数字']);
    const whole = { ...cells, residents: '3人' };
    const done = await expectSameTwice(database, households.correctImportRow, {
      ...at(importId, 3),
      cells: whole,
      isBeside: false,
    });
    expect(done).toEqual({ reasons: [], counts: { ready: 1, held: 0, imported: 1, dismissed: 0 } });
    await confirm(importId);
    expect(await known('21-1-102')).toMatchObject({ residentCount: 3, householderName: '李强' });
    expect(await look(importId)).toMatchObject({ state: 'done' });
    await expectRefusal(database, 'IMPORT_OVER', () =>
      households.correctImportRow({ ...at(importId, 3), cells, actionId: actionId() }),
    );
  });

  it('leaves a row out for a reason that stays with it, until somebody takes it back', async () => {
    const importId = await begin(csvOf('22,1,1,101,王芳,2,,', '22,1,1,101,王芳,2,,'));
    const dismissed = { ...at(importId, 3), reason: '抄了两遍', actionId: actionId() };
    expect((await households.dismissImportRow(dismissed)).counts).toMatchObject({ held: 0, dismissed: 1 });
    const list = () => households.listImportProblems({ communityId, importId, which: 'dismissed' });
    expect((await list()).rows).toMatchObject([{ row: 3, dismissedFor: '抄了两遍', name: '王*' }]);
    await households.correctImportRow({ ...at(importId, 3), cells: {}, actionId: actionId() });
    expect([(await list()).rows, (await problems(importId)).rows.length]).toEqual([[], 1]);
    await households.dismissImportRow({ ...dismissed, actionId: actionId() });
    await confirm(importId);
    expect(await look(importId)).toMatchObject({ state: 'done', counts: { imported: 1, dismissed: 1 } });
  });

  it('lets a second family in behind one door when somebody says that it is one', async () => {
    const importId = await begin(csvOf('23,1,1,101,王芳,2,,', '23,1,1,101,李强,1,,'));
    await households.correctImportRow({
      ...at(importId, 3),
      cells: {},
      isBeside: true,
      actionId: actionId(),
    });
    await confirm(importId);
    expect(await known('23-1-101')).toMatchObject({ householderName: '王芳' });
    expect(await known('23-1-101-2')).toMatchObject({ householderName: '李强', residentCount: 1 });
    const again = await begin(csvOf('23,1,1,101,李强,4,,'));
    expect(await look(again)).toMatchObject({ fresh: 0, changed: 1, missing: 0 });
  });

  it('takes the columns for what a person says they are', async () => {
    const file = { name: '花名册.csv', bytes: Buffer.from('甲,乙,丙,丁\n24,1,101,2\n24,1,102,3\n') };
    const importId = await begin(file);
    expect(await look(importId)).toMatchObject({ counts: { ready: 0, held: 0 } });
    const columns = (['building', 'entrance', 'room', 'residents'] as const).map((field, index) => ({
      index,
      field,
    }));
    await households.setImportColumns({ communityId, importId, listNo: 0, columns, actionId: actionId() });
    expect((await look(importId)).columns.map(({ letter, takenFor }) => [letter, takenFor])).toEqual([
      ...[
        ['A', 'building'],
        ['B', 'entrance'],
        ['C', 'room'],
        ['D', 'residents'],
      ],
    ]);
    await households.dismissImportRow({ ...at(importId, 1), reason: '表头', actionId: actionId() });
    expect(await confirm(importId)).toMatchObject({ fresh: 2 });
    const said = { communityId, importId, listNo: 0, columns: [] };
    await expectRefusal(database, 'IMPORT_OVER', () =>
      households.setImportColumns({ ...said, actionId: actionId() }),
    );
  });

  it('is given up with all that it held', async () => {
    const importId = await begin(csvOf('25,1,1,101,王芳,2,19900000001,', '25,1,1,102,李强,很多,,'));
    await households.dropImport({ communityId, importId, actionId: actionId() });
    const { rows } = await households.listImports({ communityId });
    expect(rows).toMatchObject([{ state: 'dropped', counts: { ready: 1, held: 1 } }]);
    expect(await look(importId)).toMatchObject({ columns: [], problems: 0, totals: { households: 0 } });
    expect(await known('25-1-101')).toBeUndefined();
    await expectRefusal(database, 'IMPORT_OVER', () => confirm(importId));
  });
});

describe('a file whose columns were read wrongly', () => {
  const refused = async (
    code: 'TOO_MANY_BUILDINGS' | 'TOO_MANY_ENTRANCES' | 'TOO_MANY_ROOMS',
    rows: string[],
  ) => {
    const importId = await begin(csvOf(...rows));
    await expectRefusal(database, code, () => confirm(importId));
  };
  const many = (count: number, row: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => row(n + 1));

  it('brings no building, entrance or room beyond what any list shows', async () => {
    await refused(
      'TOO_MANY_BUILDINGS',
      many(301, (n) => `${1000 + n},1,1,101,王芳,2,,`),
    );
    await refused(
      'TOO_MANY_ENTRANCES',
      many(901, (n) => `${500 + (n % 60)},${Math.ceil(n / 60)},1,101,王芳,2,,`),
    );
    await refused(
      'TOO_MANY_ROOMS',
      many(
        1001,
        (n) =>
          `600,1,${Math.ceil(n / 50)},${Math.ceil(n / 50)}${String((n % 50) + 1).padStart(2, '0')},王芳,2,,`,
      ),
    );
  });
});
