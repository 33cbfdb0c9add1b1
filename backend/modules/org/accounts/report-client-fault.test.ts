import { expect, it } from 'vitest';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';

const database = await givenDatabase('demo');
const fault = {
  client: 'weapp',
  version: '0.1.0',
  page: 'pages/home/index',
  message: 'TypeError: 朱先生 19900000101 is not a function',
} as const;

const toldOf = (logged: string): string[] =>
  logged.split('\n').filter((line) => line.includes('a client failed'));

it('a fault of a phone is in the log, without the person it happened to', async () => {
  const { by, logged } = givenApp(database);
  const stranger = by({ kind: 'none', address: '192.0.2.7' });
  expect(await stranger.org.reportClientFault(fault)).toEqual({});
  const [line = ''] = toldOf(logged());
  expect(line).toContain('TypeError: … # is not a function');
  expect(line).not.toMatch(/朱|199000|192\.0\.2/);
});

it('a phone that fails over and over is heard five times a minute', async () => {
  const { as, clock, logged } = givenApp(database);
  clock.pass(120_000);
  for (let times = 0; times < 8; times += 1) await as('zhu').org.reportClientFault(fault);
  expect(toldOf(logged())).toHaveLength(5);
  clock.pass(60_000);
  await as('zhu').org.reportClientFault(fault);
  expect(toldOf(logged())).toHaveLength(6);
});

it('refuses a page that carries what it was opened with', async () => {
  const { as } = givenApp(database);
  const page = 'pages/join/index?code=ABC';
  await expect(as('zhu').org.reportClientFault({ ...fault, page })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
});
