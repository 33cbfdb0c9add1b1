import path from 'node:path';
import { expect, it } from 'vitest';
import { COMMUNITY_ID as communityId } from '../../backend/demo';
import { apiOver, type Answer, type Api } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenFolder } from '../support/folder';
import { givenImport } from '../support/given-import';
import { TEST_DATA_KEYS } from '../support/secrets';
import { readAnswer } from '../support/server';
import { workbookOf } from '../support/workbook';
import { givenBundles, givenInstance, phoneOf } from './support/given-cloud';
import { freePort, givenProgram } from './support/given-program';
import { sessionOf } from './support/session-of';

const database = await givenDatabase('demo');
const env = {
  DATABASE_URL: database.program.url,
  DATABASE_OWNER_URL: database.url,
  DATA_KEYS: TEST_DATA_KEYS,
};

async function overBuiltServer(): Promise<Api> {
  const port = await freePort();
  const program = givenProgram({ ...env, DATA_DIR: givenFolder(), PORT: String(port) });
  await program.until(`http://127.0.0.1:${port}`);
  const cookie = await sessionOf(database, 'lin');
  const headers = { 'content-type': 'application/json', 'x-sandan': '1', cookie };
  return apiOver(async (procedure, input) => {
    const address = `http://127.0.0.1:${port}/api/${procedure.replace('.', '/')}`;
    return readAnswer(await fetch(address, { method: 'POST', headers, body: JSON.stringify(input) }));
  });
}

async function overBuiltFunction(): Promise<Api> {
  const { folder } = await givenBundles();
  const api = await givenInstance({ bundle: path.join(folder, 'api', 'index.js'), env });
  // What `main` answers is what the transport of the phone takes for an answer.
  return apiOver(
    async (procedure, input) => (await api.call(phoneOf('demo-lin'), { procedure, input })) as Answer,
  );
}

const rowsOf = (building: string) => [
  ['楼号', '单元', '户号', '户名', '现居人数'],
  [building, '1', '101', '王芳', '2'],
  [building, '1', '102', '刘洋', '不详'],
];

// The thread that reads is a file of its own beside each bundle: that it is there and finds its packages shows here only.
it.each([
  ['the built server', overBuiltServer, '801'],
  ['the built cloud function', overBuiltFunction, '802'],
])('%s reads a register from Excel and from text', { timeout: 300_000 }, async (_, over, building) => {
  const lin = await over();
  const rows = rowsOf(building);
  const files = [
    { name: '花名册.xlsx', bytes: await workbookOf(rows) },
    { name: '花名册.csv', bytes: Buffer.from(rows.map((row) => row.join(',')).join('\n')) },
  ];
  for (const file of files) {
    const importId = await givenImport(lin, communityId, file);
    const { counts } = await lin.households.getImport({ communityId, importId });
    expect(counts).toEqual({ ready: 1, held: 1, imported: 0, dismissed: 0 });
  }
});
