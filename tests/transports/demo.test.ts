import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demoId } from '../../backend/demo';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { testSecrets } from '../support/secrets';
import { givenHttp, type TestServer } from './support/given-http';

const database = await givenDatabase('demo');
const { app } = givenApp(database);

const webRoot = mkdtempSync(path.join(os.tmpdir(), 'sandan-web-'));
afterAll(() => rmSync(webRoot, { recursive: true }));
writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><html><head></head><body></body></html>');

const demo = await givenHttp(app, { webRoot, isDemo: true });
const real = await givenHttp(app, { webRoot });

const stepInto = ({ url }: TestServer, account: string) =>
  fetch(`${url}/demo/step-into`, {
    method: 'POST',
    body: new URLSearchParams({ account }),
    redirect: 'manual',
  });

describe('without DEMO=1', () => {
  it('nobody can step into the shoes of another: the page does not exist', async () => {
    expect((await fetch(`${real.url}/demo`)).status).toBe(404);
    const tried = await stepInto(real, demoId('account zhu'));
    expect([tried.status, tried.headers.get('set-cookie')]).toEqual([404, null]);
  });

  it('the first page does not know of it', async () => {
    expect(await (await fetch(real.url)).text()).not.toMatch(/demo/i);
  });
});

describe('with DEMO=1', () => {
  it('the page shows the people by role, with where they belong', async () => {
    const page = await (await fetch(`${demo.url}/demo`)).text();
    for (const words of [
      '居民',
      '楼长',
      '志愿者',
      '工作人员',
      '朱先生',
      '10号楼 1单元 502',
      '10号楼 1单元、10号楼 2单元',
    ])
      expect(page).toContain(words);
    expect(page.match(/朱先生/g)).toHaveLength(1);
  });

  it('the first page says that it is a demo', async () => {
    expect(await (await fetch(`${demo.url}/index.html`)).text()).toContain(
      '<meta name="sandan-demo" content="1">',
    );
  });

  it('a button makes the visitor that person', async () => {
    const stepped = await stepInto(demo, demoId('account lin'));
    expect([stepped.status, stepped.headers.get('location')]).toEqual([303, '/']);
    const cookie = stepped.headers.get('set-cookie')?.split(';')[0] ?? '';
    const me: unknown = await (await demo.post('org.getMe', {}, { cookie })).json();
    expect(me).toMatchObject({ accountId: demoId('account lin'), name: '林干事' });
  });

  it('only demo people can be stepped into', async () => {
    const accountId = '0190a0a0-0000-7000-8000-000000000001';
    await database.pool.query('insert into accounts (id, name_sealed, created_at) values ($1, $2, now())', [
      accountId,
      testSecrets.seal('真人'),
    ]);
    await database.pool.query(
      `insert into identities (kind, subject, account_id, created_at) values ('wechat', 'oRealPerson', $1, now())`,
      [accountId],
    );
    const tried = await stepInto(demo, accountId);
    expect([tried.status, tried.headers.get('set-cookie')]).toEqual([404, null]);
    expect((await stepInto(demo, "' or 1=1")).status).toBe(404);
    expect(await (await fetch(`${demo.url}/demo`)).text()).not.toContain('真人');
  });
});
