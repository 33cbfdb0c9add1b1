import excel from 'exceljs';
import { expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId } from '../../../tests/support/demo';
import { building10 } from '../../../tests/support/joining';

const database = await givenDatabase('demo');
const { as, clock } = givenApp(database);
const lin = as('lin');

const first = { from: 0, digest: null };
const link = () => lin.households.exportRegister({ communityId, actionId: actionId() });

it('gives the workbook behind a link in parts, whose digest says that they are of one file', async () => {
  const { path } = await link();
  const whole = await lin.files.readExport({ path, ...first });
  const bytes = Buffer.from(whole.base64, 'base64');
  expect(bytes.length).toBe(whole.bytes);
  expect(whole.name).toMatch(/\.xlsx$/);
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  expect(workbook.worksheets[0]?.rowCount).toBeGreaterThan(600);

  const rest = await lin.files.readExport({ path, from: 1_000, digest: whole.digest });
  expect(Buffer.from(rest.base64, 'base64')).toEqual(bytes.subarray(1_000));
  const past = await lin.files.readExport({ path, from: whole.bytes, digest: whole.digest });
  expect(past.base64).toBe('');
});

it('refuses a part of a file that changed meanwhile, an altered link, one that is over and a page to print', async () => {
  const { path } = await link();
  const read = (input: object) => lin.files.readExport({ path, ...first, ...input });
  await expect(read({ digest: 'f'.repeat(64) })).rejects.toMatchObject({ code: 'FILE_CHANGED' });
  await expect(read({ path: `${path.slice(0, -2)}xx` })).rejects.toMatchObject({ code: 'LINK_IS_OVER' });
  await lin.joining.makeCodes({ communityId, actionId: actionId() });
  const { path: posters } = await lin.joining.printPosters({
    communityId,
    buildingIds: [building10],
    actionId: actionId(),
  });
  await expect(read({ path: posters })).rejects.toMatchObject({ code: 'LINK_IS_OVER' });
  clock.set('2026-11-30T00:00:00.000Z');
  await expect(read({})).rejects.toMatchObject({ code: 'LINK_IS_OVER' });
});
