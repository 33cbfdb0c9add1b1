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
const { households, look, confirm, begin, known, say, imported } = importsOf(app, database);
beforeEach(() => givenQuietDay(database));

const changes = async (importId: string) =>
  (await households.listImportChanges({ communityId, importId })).rows;

describe('a second import', () => {
  it('shows nothing where nothing is new', async () => {
    const rows = ['31,1,1,101,王芳,2,19900000001/19900000002,孕妇', '31,1,1,102,,空户,,'];
    await imported(...rows);
    const importId = await begin(csvOf(...rows));
    expect(await look(importId)).toMatchObject({ fresh: 0, changed: 0, unchanged: 2, differing: 0 });
  });

  it('names the buildings that it would add, and none to a register that has none', async () => {
    const first = await begin(csvOf('71,1,1,101,王芳,2,,'));
    await confirm(first);
    const importId = await begin(csvOf('71,1,1,102,李强,2,,', '99,1,1,101,赵敏,2,,', '3组,1,1,101,孙丽,2,,'));
    expect((await look(importId)).newBuildings).toEqual(['3组', '99']);
  });

  it('takes what an earlier file said, and leaves what was said at the door unless somebody ticks it', async () => {
    await imported('32,1,1,101,王芳,2,19900000001,', '32,1,1,102,李强,3,,');
    await say('32-1-101', { residentCount: 4 }, { source: 'door' });
    const importId = await begin(csvOf('32,1,1,101,王芳,5,19900000002,', '32,1,1,102,李强,1,,'));
    expect(await changes(importId)).toMatchObject([
      {
        place: '32号楼1单元101室',
        fields: [
          { field: 'residentCount', from: '4 人', to: '5 人', source: 'door', isTicked: false },
          { field: 'phones', from: '199****0001', to: '199****0002', source: 'imported', isTicked: true },
        ],
      },
      { fields: [{ field: 'residentCount', from: '3 人', to: '1 人', isTicked: true }] },
    ]);
    await confirm(importId);
    expect(await known('32-1-101')).toMatchObject({ residentCount: 4, phones: ['19900000002'] });
    expect(await known('32-1-102')).toMatchObject({ residentCount: 1 });
  });

  it('overwrites what was said at the door once it is ticked, and leaves what was unticked', async () => {
    await imported('33,1,1,101,王芳,2,19900000001,');
    await say('33-1-101', { residentCount: 4 }, { source: 'door' });
    const importId = await begin(csvOf('33,1,1,101,王芳,5,19900000002,'));
    const row = { communityId, importId, listNo: 0, row: 2 };
    const tick = (field: 'residentCount' | 'phones', isTicked: boolean) =>
      households.tickImportField({ ...row, field, isTicked, actionId: actionId() });
    await tick('residentCount', true);
    await tick('phones', false);
    await confirm(importId);
    expect(await known('33-1-101')).toMatchObject({ residentCount: 5, phones: ['19900000001'] });
    await expectRefusal(database, 'IMPORT_OVER', () => tick('phones', true));
  });

  it('takes nothing away by a blank, and tells of an empty flat as one difference', async () => {
    await imported('34,1,1,101,王芳,2,19900000001,独居', '34,1,1,102,李强,3,,');
    const importId = await begin(csvOf('34,1,1,101,,,,', '34,1,1,102,,空户,,'));
    expect(await changes(importId)).toMatchObject([
      { fields: [{ field: 'isVacant', from: '有人住，3 人', to: '空户', isTicked: true }] },
    ]);
    await confirm(importId);
    expect(await known('34-1-102')).toMatchObject({ isVacant: true, residentCount: 0 });
    expect(await known('34-1-101')).toMatchObject({
      householderName: '王芳',
      careFlags: [{ flag: 'livingAlone' }],
    });
  });

  it('lists households that the file does not have, and removes none', async () => {
    await imported('35,1,1,101,王芳,2,,', '35,1,1,0102,李强,3,,', '36,1,1,101,赵敏,2,,');
    const importId = await begin(csvOf('35,1,1,102,李强,3,,'));
    const missing = await households.listImportMissing({ communityId, importId });
    expect(missing.rows).toMatchObject([{ place: '35号楼1单元101室', name: '王*' }]);
    await confirm(importId);
    expect(await known('35-1-101')).toMatchObject({ residentCount: 2 });
  });
});

describe('a confirmation', () => {
  it('is refused when the register or the import has changed since it was shown', async () => {
    await imported('37,1,1,101,王芳,2,,');
    const importId = await begin(csvOf('37,1,1,101,王芳,5,,'));
    const { plan } = await look(importId);
    const send = (seen: string) =>
      households.confirmImport({ communityId, importId, plan: seen, actionId: actionId() });
    await say('37-1-101', { residentCount: 3 }, { source: 'phone' });
    await expectRefusal(database, 'IMPORT_CHANGED_MEANWHILE', () => send(plan));
    expect(await send((await look(importId)).plan)).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await known('37-1-101')).toMatchObject({ residentCount: 3 });
  });

  it('answers the same when it is sent again, and does nothing twice', async () => {
    const importId = await begin(csvOf('40,1,1,101,王芳,2,,'));
    const { plan } = await look(importId);
    const send = (input: { actionId: string }) =>
      households.confirmImport({ communityId, importId, plan, ...input });
    expect(await expectSameTwice(database, send, {})).toMatchObject({ fresh: 1, changed: 0 });
  });

  it('of two people at once happens once', async () => {
    const importId = await begin(csvOf('38,1,1,101,王芳,2,,', '38,1,1,102,李强,很多,,'));
    const both = await Promise.allSettled([confirm(importId), confirm(importId)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'NOTHING_TO_IMPORT' },
    });
  });

  it('of two files for the same doors makes each door once', async () => {
    const one = await begin(csvOf('39,1,1,101,王芳,2,,'));
    const other = await begin(csvOf('39,1,1,101,王芳,2,,', '39,1,1,102,李强,3,,'));
    const { plan } = await look(other);
    await confirm(one);
    await expectRefusal(database, 'IMPORT_CHANGED_MEANWHILE', () =>
      households.confirmImport({ communityId, importId: other, plan, actionId: actionId() }),
    );
    expect(await confirm(other)).toMatchObject({ fresh: 1, unchanged: 1 });
  });

  it('needs a row to take in', async () => {
    const importId = await begin(csvOf(',1,1,101,王芳,2,,'));
    await expectRefusal(database, 'NOTHING_TO_IMPORT', () => confirm(importId));
  });
});
