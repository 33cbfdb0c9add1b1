import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { anyone } from '@/contract/procedure';
import { openDatabase } from '../../backend/db/database';
import type { Registered } from '../../backend/kernel/implement';
import { texts } from '../../backend/transports/texts';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenHttp } from './support/given-http';
import { sessionOf } from './support/session-of';

const database = await givenDatabase('demo');
const { app, logged } = givenApp(database);

const webRoot = mkdtempSync(path.join(os.tmpdir(), 'sandan-web-'));
afterAll(() => rmSync(webRoot, { recursive: true }));
mkdirSync(path.join(webRoot, 'js'));
writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><html><head><title>x</title></head></html>');
writeFileSync(path.join(webRoot, 'js', 'app.0123abcd.js'), 'void 0;');

const http = await givenHttp(app, { webRoot });
const zhu = await sessionOf(database, 'zhu');

const refusal = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { code: string; message: string; details: object }),
});

describe('a request that is not one of our page', () => {
  it('is refused without the header that forms of other sites cannot send', async () => {
    const answer = await http.post('org.getMe', {}, { cookie: zhu, 'x-sandan': '' });
    expect(await refusal(answer)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('is refused when it is a form, whatever its headers', async () => {
    const form = { cookie: zhu, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await http.post('org.getMe', 'a=1', form);
    expect(await refusal(answer)).toMatchObject({ status: 415, code: 'INVALID_INPUT' });
  });

  it('is refused when its JSON is broken off, without a stack', async () => {
    const answer = await refusal(await http.post('org.getMe', '{"a":', { cookie: zhu }));
    expect(answer).toMatchObject({ status: 400, code: 'INVALID_INPUT', message: /内容不是完整的 JSON/ });
    expect(JSON.stringify(answer)).not.toMatch(/ at |node_modules|SyntaxError/);
  });

  it('is refused when it is larger than 1 MB', async () => {
    const answer = await http.post('org.getMe', { filler: 'x'.repeat(1_100_000) }, { cookie: zhu });
    expect(await refusal(answer)).toMatchObject({ status: 413, code: 'INVALID_INPUT' });
  });

  it('finds nothing at an unknown address, in our own shape under /api', async () => {
    expect(await refusal(await fetch(`${http.url}/api/org`))).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    expect(await refusal(await fetch(`${http.url}/api/org/getMe`))).toMatchObject({ code: 'NOT_FOUND' });
    const page = await fetch(`${http.url}/etc/passwd`);
    expect([page.status, await page.text()]).toEqual([404, texts.noSuchPage]);
  });

  it('cannot break out of the web folder or break the address', async () => {
    expect((await fetch(`${http.url}/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
    expect(await refusal(await fetch(`${http.url}/%zz`))).toMatchObject({
      status: 400,
      code: 'INVALID_INPUT',
    });
  });
});

describe('a bug', () => {
  it('is shown bare and logged whole', async () => {
    const meta = {
      kind: 'query',
      mayCall: anyone,
      refusals: [],
      oneStatement: false,
      secretAnswer: false,
      reach: 'own',
      takesEnded: false,
    } as const;
    const run = () => Promise.reject(new TypeError('x is not a function'));
    const broken: Registered = { name: 'broken.ask', meta, input: z.object({}), output: z.object({}), run };
    const server = await givenHttp({ ...app, procedures: new Map([[broken.name, broken]]) });
    expect(await refusal(await server.post('broken.ask', {}))).toEqual({
      status: 500,
      code: 'INTERNAL',
      message: '系统开小差了，请稍后再试',
      details: {},
    });
    expect(logged()).toContain('x is not a function');
  });
});

describe('a database that takes no connections', () => {
  it('is no bug of the call: it may come again, and load balancers are told', async () => {
    const away = openDatabase('postgres://nobody@127.0.0.1:1/none');
    const server = await givenHttp({ ...app, database: away });
    const answer = await server.post('org.getMe', {}, { cookie: 'sandan_session=any' });
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await refusal(answer)).toEqual({
      status: 503,
      code: 'BUSY',
      message: '系统正忙，请 5 秒后再试',
      details: { seconds: 5 },
    });
    expect(logged()).toContain('ECONNREFUSED');
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const readiness = await fetch(`${server.url}/readyz`);
    expect([readiness.status, await readiness.json()]).toMatchObject([
      503,
      { ready: false, why: 'database' },
    ]);
  });
});

describe('the session cookie', () => {
  // The door itself is stood in for: what matters here is what the transport does with the wish of a call.
  const wishes = new Map(
    [...app.procedures].map(([name, one]) => [
      name,
      name === 'org.signIn'
        ? {
            ...one,
            run: (ctx: Parameters<typeof one.run>[0]) => {
              const expiresAt = new Date('2099-01-01T00:00:00Z');
              const device = { token: 'a-browser', expiresAt };
              ctx.session.begin = { token: 'secret-token', expiresAt, device };
              return Promise.resolve({ accountId: '00000000-0000-4000-8000-000000000000' });
            },
          }
        : one,
    ]),
  );
  const credentials = { loginName: 'zhu', password: 'x' };
  const cookieAt = async (host: string): Promise<string> => {
    const server = await givenHttp({ ...app, procedures: wishes });
    const reply = await server.server.inject({
      method: 'POST',
      url: '/api/org/signIn',
      headers: { 'x-sandan': '1', host },
      payload: credentials,
    });
    const [session, device] = [reply.headers['set-cookie']].flat();
    expect(device).toMatch(/^sandan_device=a-browser;.*HttpOnly/);
    return String(session);
  };

  it('cannot be read by scripts nor sent along by other sites, and wants https', async () => {
    const cookie = await cookieAt('sandan.example');
    expect(cookie).toMatch(/^sandan_session=secret-token;/);
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Secure', 'Expires=Thu, 01 Jan 2099'])
      expect(cookie).toContain(flag);
  });

  it('does without https on this very machine', async () => {
    expect(await cookieAt('127.0.0.1:8710')).not.toContain('Secure');
  });

  it('is cleared by signing out, and the session is over', async () => {
    const cookie = await sessionOf(database, 'ma');
    const out = await http.post('org.signOut', {}, { cookie });
    expect(out.headers.get('set-cookie')).toMatch(/^sandan_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await http.post('org.getMe', {}, { cookie })).status).toBe(401);
  });
});

describe('every answer', () => {
  it('bears a request id: ours, or the sane one it came with', async () => {
    const idOf = async (given: string) =>
      (await http.post('org.getMe', {}, { 'x-request-id': given })).headers.get('x-request-id');
    expect(await idOf('from-the-proxy-1')).toBe('from-the-proxy-1');
    expect(await idOf('<script>alert(1)</script>')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lets the browser load nothing from other hosts', async () => {
    const { headers } = await fetch(http.url);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age');
  });

  it('is not kept by caches, except files that are named by their content', async () => {
    const cacheOf = async (address: string) => (await fetch(http.url + address)).headers.get('cache-control');
    expect(await cacheOf('/')).toBe('no-cache');
    expect(await cacheOf('/js/app.0123abcd.js')).toMatch(/immutable/);
    const me = await http.post('org.getMe', {}, { cookie: zhu });
    expect(me.headers.get('cache-control')).toBe('no-store');
  });
});

describe('whoever asks too often', () => {
  it('is told to wait: soon at the doors where codes are guessed, late elsewhere', async () => {
    const strict = await givenHttp(app, { limits: { doorPerMinute: 2, perMinute: 5 } });
    const knock = () => strict.post('org.joinWithCode', {});
    const statuses = [await knock(), await knock(), await knock()].map(({ status }) => status);
    expect(statuses).toEqual([401, 401, 429]);
    expect(await refusal(await knock())).toMatchObject({ code: 'TOO_MANY_TRIES', details: { minutes: 1 } });
    const ask = () => strict.post('org.getMe', {});
    const asked = [await ask(), await ask(), await ask(), await ask(), await ask(), await ask()];
    expect(asked.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await fetch(`${strict.url}/healthz`)).status).toBe(200);
  });

  it('is never the client itself: a building opens it at once, a hundred files each', async () => {
    const strict = await givenHttp(app, { webRoot, limits: { perMinute: 5 } });
    const statusOf = async (address: string) => (await fetch(strict.url + address)).status;
    for (const address of ['/', '/js/app.0123abcd.js', '/?a=1'])
      expect(await Promise.all(Array.from({ length: 10 }, () => statusOf(address)))).toEqual(
        Array(10).fill(200),
      );
    const ask = () => strict.post('org.getMe', {});
    expect((await Promise.all(Array.from({ length: 6 }, ask))).map(({ status }) => status)).toContain(429);
  });
});
