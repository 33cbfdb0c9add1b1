import { beforeEach, expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { csvOf, importsOf } from '../../../../tests/support/given-register-import';
import { givenSecondCommunity, second } from '../../../../tests/support/second-community';
import { givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
await givenSecondCommunity(database);
const app = givenApp(database);
const { households, look, begin } = importsOf(app, database);
const { communityId } = second;
beforeEach(() => givenQuietDay(database));

const placeholder = '18999999999';

it('the preview tells of a number that stands at several doors, with its middle hidden', async () => {
  const doors = [101, 102, 201, 202, 301].map((room) => `81,1,,${room},王芳,2,${placeholder},`);
  const { notes } = await look(await begin(csvOf(...doors)));
  const words = notes.map(({ message }) => message).join('\n');
  expect(words).toContain('5 户用同一个号码');
  expect(words).not.toContain(placeholder);
});

it('a row that waits is read in full by whoever corrects it, any other with names and numbers hidden', async () => {
  const importId = await begin(
    csvOf('82,1,1,101,王小芳,2,19900000081,', '82,1,1,102,李强,很多,19900000082,'),
  );
  const cellsOf = async (row: number) => {
    const { cells } = await households.getImportRow({ communityId, importId, listNo: 0, row });
    return Object.fromEntries(cells.map(({ field, text }) => [field, text]));
  };
  expect(await cellsOf(3)).toMatchObject({ name: '李强', phones: '19900000082' });
  const good = await cellsOf(2);
  expect(good.phones).toBe('199****0081');
  expect(good.name).not.toContain('小芳');
});
