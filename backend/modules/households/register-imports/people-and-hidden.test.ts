import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { importsOf } from '../../../../tests/support/given-register-import';
import { givenSecondCommunity, second } from '../../../../tests/support/second-community';
import { expectRefusal, givenQuietDay } from '../../../../tests/support/state';
import { givenCsv, givenExcel } from '../../../../tests/register-file/given-file';

const database = await givenDatabase('demo');
await givenSecondCommunity(database);
const app = givenApp(database);
const { households, look, confirm, begin, known } = importsOf(app, database);
const { communityId } = second;
beforeEach(() => givenQuietDay(database));

describe('a file with a row per person', () => {
  const people = (phone: string) =>
    givenCsv([
      ['楼号', '单元', '房号', '姓名', '与户主关系', '联系电话', '备注'],
      ['41', '1', '101', '王芳', '户主', '19900000001', ''],
      ['41', '1', '101', '李强', '配偶', phone, '糖尿病'],
      ['41', '1', '102', '赵敏', '户主', '', ''],
    ]);

  it('brings one household with everybody in it, and the same again changes nothing', async () => {
    const importId = await begin(people('19900000002'));
    expect(await look(importId)).toMatchObject({ counts: { ready: 2, held: 0 }, totals: { residents: 3 } });
    expect((await confirm(importId)).counts).toEqual({ ready: 0, held: 0, imported: 2, dismissed: 0 });
    expect(await known('41-1-101')).toMatchObject({
      householderName: '王芳',
      residentCount: 2,
      phones: ['19900000001', '19900000002'],
      residents: [{ name: '李强', relation: 'spouse' }],
      careFlags: [{ flag: 'chronicIllness' }],
    });
    const again = await begin(people('19900000002'));
    expect(await look(again)).toMatchObject({ fresh: 0, changed: 0, unchanged: 2 });
  });

  it('holds a household for the fault of one person, until that row is corrected', async () => {
    const importId = await begin(
      givenCsv([
        ['楼号', '单元', '房号', '姓名', '与户主关系', '联系电话'],
        ['42', '1', '101', '王芳', '户主', '19900000001'],
        ['42', '1', '101', '李强', '配偶', '1234'],
      ]),
    );
    const at = { communityId, importId, listNo: 0, row: 3 };
    const { rows } = await households.listImportProblems({ communityId, importId });
    expect(rows).toMatchObject([{ row: 3, place: '42号楼1单元101室', isTotal: false }]);
    const { cells } = await households.getImportRow(at);
    expect(cells.find(({ field }) => field === 'phones')?.text).toContain('1234');
    const corrected = { ...at, cells: { phones: '19900000007' }, actionId: actionId() };
    expect(await households.correctImportRow(corrected)).toMatchObject({ reasons: [], counts: { ready: 1 } });
    await confirm(importId);
    expect(await known('42-1-101')).toMatchObject({
      phones: ['19900000001', '19900000007'],
      residentCount: 2,
    });
  });
});

describe('rows that are hidden in a file', () => {
  const filtered = () =>
    givenExcel({
      rows: [
        ['楼号', '单元', '房号', '户主', '人数'],
        [43, 1, 101, '王芳', 3],
        [43, 1, 101, '李强', 1],
        [43, 1, 102, '赵敏', 2],
      ],
      then: (sheet) => (sheet.getRow(2).hidden = true),
    });

  it('are left out and named, until somebody takes them in', async () => {
    const importId = await begin(await filtered());
    expect(await look(importId)).toMatchObject({
      counts: { ready: 2, held: 0 },
      hidden: { count: 1, areTaken: false, first: [{ row: 2, place: '43 1 101' }] },
    });
    const take = (areTaken: boolean) =>
      households.takeHiddenRows({ communityId, importId, areTaken, actionId: actionId() });
    expect(await take(true)).toEqual({ counts: { ready: 2, held: 1, imported: 0, dismissed: 0 } });
    expect(await look(importId)).toMatchObject({ hidden: { areTaken: true } });
    expect(await take(false)).toMatchObject({ counts: { held: 0 } });
    await confirm(importId);
    expect(await known('43-1-101')).toMatchObject({ householderName: '李强' });
    await expectRefusal(database, 'IMPORT_OVER', () => take(true));
  });
});
