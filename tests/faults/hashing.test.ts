import { sql } from 'kysely';
import { once } from 'node:events';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { inHashingLine } from '../../backend/modules/org/sessions/hashing-line';
import { hashPassword } from '../../backend/modules/org/sessions/password';
import { demoAccountId } from '../../backend/demo/people';
import { actionId, givenApp } from '../support/app';
import { callPatiently } from '../support/call-patiently';
import { givenDatabase } from '../support/database';
import { givenHttp } from '../transports/support/given-http';

/** Two connections: whoever held one while hashing would hold up everybody else at once. */
const database = await givenDatabase('demo', { max: 2 });
const { app, as } = givenApp(database);
const http = await givenHttp(app, { limits: { doorPerMinute: 10_000, perMinute: 10_000 } });
/** A machine may be busy: what is waited for is a state. */
const LIMIT_MS = 120_000;
const password = 'a long enough password';

beforeAll(async () => {
  const hash = await hashPassword(password);
  await sql`insert into identities (kind, subject, account_id, secret_hash, created_at)
            values ('password', 'lin', ${demoAccountId('lin')}, ${hash}, now())`.execute(database.db);
});
beforeEach(() => sql`truncate code_tries`.execute(database.db));

/** Nobody's password is hashed until the test lets the line go on. */
function holdLine(): () => void {
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  for (let n = 0; n < 4; n += 1) void inHashingLine(() => held);
  onTestFinished(goOn);
  return goOn;
}

const signIn = (caller = '192.0.2.1') =>
  callPatiently(app, {
    procedure: 'org.signIn',
    input: { loginName: 'lin', password },
    caller: { kind: 'none', address: caller },
    requestId: 'r',
  });
const doors = {
  'org.signIn': () => ({ loginName: 'lin', password }),
  'org.createAccount': (n: number) => ({
    code: 'ABC-DEF-GHJK',
    loginName: `somebody${n}`,
    password,
    consentVersion: CONSENT_VERSION,
    actionId: actionId(),
  }),
};

describe('many who sign in at once', { timeout: LIMIT_MS }, () => {
  it.each(Object.entries(doors))('keep nobody else waiting (%s)', async (procedure, inputOf) => {
    const goOn = holdLine();
    const asked = Array.from({ length: 20 }, (_, n) => http.post(procedure, inputOf(n)));
    expect(await as('zhu').org.getMe({})).toMatchObject({ name: '朱先生' });
    await expect
      .poll(() => app.database.pool.totalCount - app.database.pool.idleCount, { timeout: LIMIT_MS })
      .toBe(0);
    goOn();
    // On a machine that is slow enough some wait too long for their turn; that is said in words, too.
    const answers = await Promise.all(
      asked.map(async (one) => ({ status: (await one).status, body: (await one).json() })),
    );
    for (const { status, body } of answers)
      if (status >= 500) expect([status, await body]).toMatchObject([503, { code: 'BUSY' }]);
  });

  it('are told in words when there are too many, and may come again', async () => {
    const goOn = holdLine();
    const asked = Array.from({ length: 80 }, () => http.post('org.signIn', { loginName: 'lin', password }));
    const turnedAway = await Promise.any(
      asked.map(async (one) => {
        const answer = await one;
        if (answer.status !== 503) throw new Error('let in');
        return answer;
      }),
    );
    expect(turnedAway.headers.get('retry-after')).toBe('5');
    expect(await turnedAway.json()).toMatchObject({ code: 'BUSY', message: '系统正忙，请 5 秒后再试' });
    goOn();
    await Promise.all(asked);
    expect(await signIn()).toMatchObject({ ok: true });
  });

  it('do not get in with a password that was changed while they waited', async () => {
    const newHash = await hashPassword('quite another password');
    const goOn = holdLine();
    const hasReadTheOldOne = once(app.database.pool, 'release');
    const waiting = signIn();
    await hasReadTheOldOne;
    await sql`update identities set secret_hash = ${newHash} where kind = 'password' and subject = 'lin'`.execute(
      database.db,
    );
    goOn();
    expect(await waiting).toMatchObject({ ok: false, code: 'WRONG_PASSWORD' });
  });
});
