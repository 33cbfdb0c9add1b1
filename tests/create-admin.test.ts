import { describe, expect, it } from 'vitest';
import { givenApp } from './support/app';
import { givenDatabase } from './support/database';
import { runScript } from './support/run-script';
import { call } from '../backend/kernel/call';
import type { Caller } from '../backend/kernel/caller';

const database = await givenDatabase('demo');
const { app, clock } = givenApp(database);
const password = 'a long enough password';

/** As `npm run create-admin -- …`. */
async function createAdmin(words: string[], env: Record<string, string> = {}) {
  const given = { DATABASE_URL: database.url, SANDAN_ADMIN_PASSWORD: password, ...env };
  const { code, out, err } = await runScript('create-admin.ts', words, given);
  return { code, said: out + err };
}

const ask = (procedure: string, input: object, caller: Caller = { kind: 'none', address: '192.0.2.1' }) =>
  call(app, { procedure, input, caller, requestId: 'r' });

describe('npm run create-admin', () => {
  it('makes somebody who can sign in and holds the whole installation', async () => {
    expect(await createAdmin(['first'])).toEqual({
      code: 0,
      said: '管理员“first”已创建，现在可以在网页上登录。\n',
    });
    // The command looks at the machine's clock.
    clock.set(new Date().toISOString());
    const reply = await ask('org.signIn', { loginName: 'first', password });
    const token = reply.ok ? (reply.session.begin?.token ?? '') : '';
    expect(await ask('org.getMe', {}, { kind: 'session', token, address: '192.0.2.1' })).toMatchObject({
      value: { name: '管理员', grants: [{ role: 'admin', level: 'installation', placeLabel: '全部小区' }] },
    });
    expect(await createAdmin(['FIRST'])).toEqual({ code: 1, said: '这个登录名已经有人用了，请换一个\n' });
  });

  it.each([
    ['the login name is missing', [], {}, '用法：'],
    [
      'the password is short',
      ['second'],
      { SANDAN_ADMIN_PASSWORD: 'short' },
      '“密码”填写有误：密码至少 10 个字符',
    ],
    ['there is no terminal to ask on', ['second'], { SANDAN_ADMIN_PASSWORD: '' }, '这里不能输入密码'],
    ['the data key is missing', ['second'], { DATA_KEYS: '' }, '没有数据密钥'],
    ['the database is silent', ['second'], { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, 'DATABASE_URL'],
  ])('says in one line when %s', async (_, words, env, begin) => {
    const { code, said } = await createAdmin(words, env);
    expect(code).toBe(1);
    expect(said).toMatch(/^[^\n]+\n$/);
    expect(said).toContain(begin);
  });
});
