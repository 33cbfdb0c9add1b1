import { expect, it } from 'vitest';
import * as z from 'zod';
import { actionId, givenApp } from '../support/app';
import { givenPhones, type Line, type Phone } from './given-phones';

const { database, open, faults, clock } = await givenPhones();
const { households } = givenApp(database, { clock }).as('lin');

const file = Buffer.from(
  ['楼号,单元,户号,户名,现居人数', '12号楼,一单元,101,王芳,3人', '12号楼,一单元,102,,空户'].join('\n'),
);

const Started = z.object({
  communityId: z.string(),
  importId: z.string(),
  fileName: z.string(),
  source: z.object({ cloudFileId: z.string() }),
});

/** The cloud's storage is not here: what the phone has put into it is given to the server in parts instead. */
const storageOf =
  (phone: () => Phone): Line =>
  async ({ procedure, input }, ask) => {
    if (procedure !== 'households.startImport') return ask();
    const { communityId, importId, fileName, source } = Started.parse(input);
    const sent = phone()
      .uploads()
      .find(({ cloudPath }) => source.cloudFileId.endsWith(cloudPath));
    const base64 = sent?.bytes.toString('base64') ?? '';
    const at = { communityId, importId };
    await households.uploadImportPart({ ...at, part: 0, base64, actionId: actionId() });
    const value = await households.startImport({
      ...at,
      fileName,
      source: { parts: 1 },
      actionId: actionId(),
    });
    return { ok: true, value };
  };

it('staff take a register out of a chat, think better of it once, and bring all of it in', async () => {
  const lin: Phone = await open('demo-lin', { line: storageOf(() => lin) });
  await lin.tapText('住户册：查住户、更正、导入名册');
  await lin.tapText('导入名册', { exact: true });
  await lin.waitForText('先把 Excel 文件发到微信聊天里');
  await lin.tapText('选文件', { exact: true });
  await lin.offerFile('十二号楼.csv', file);
  await lin.tapText('选文件', { exact: true });
  await lin.waitForText('十二号楼.csv');
  await lin.tapText('导入 2 户', { exact: true });
  await lin.answer('导入');
  await lin.waitForText('导入了 2 户');
  expect(lin.uploads().map(({ cloudPath }) => cloudPath)).toEqual([
    expect.stringMatching(/^pictures\/[\w-]+\.csv$/),
  ]);
  expect(await faults()).toEqual([]);
});
