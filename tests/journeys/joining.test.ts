import { expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { givenHttp } from '../transports/support/given-http';
import { sessionOf } from '../transports/support/session-of';
import { actionId, apiOver, givenApp, makeClock, MORNING, type Answer, type Api } from '../support/app';
import { givenCloud } from '../support/cloud';
import { givenDatabase } from '../support/database';
import { givenCode } from '../support/joining';
import { joinAndLeave, strangers } from './joining';

it('joins, is let in, declined, ended and handed over: over the kernel', async () => {
  const { as } = givenApp(await givenDatabase('demo'));
  await joinAndLeave(as);
});

it('the same on the web, where a stranger first makes an account with the code', async () => {
  const database = await givenDatabase('demo');
  const { app, as } = givenApp(database);
  const http = await givenHttp(app);
  const code = await givenCode(as('lin'));
  const enter = async (loginName: string): Promise<string> => {
    const entry = { name: loginName, loginName: `web-${loginName}`, password: 'a long password' };
    const response = await http.post('joining.createGuestAccount', {
      ...entry,
      buildingCode: code,
      consentVersion: CONSENT_VERSION,
      actionId: actionId(),
    });
    expect(response.ok).toBe(true);
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };
  const cookies = new Map<string, Promise<string>>();
  for (const one of strangers) cookies.set(one, enter(one));
  const over = (person: string): Api =>
    apiOver(async (procedure, input) => {
      const cookie = await (cookies.get(person) ?? sessionOf(database, person));
      const response = await http.post(procedure, input, { cookie });
      const body = (await response.json()) as object;
      return (response.ok ? { ok: true, value: body } : { ...body, ok: false }) as Answer;
    });
  await joinAndLeave(over);
});

it('the same over the built cloud function', async () => {
  const { as } = await givenCloud(await givenDatabase('demo'), makeClock(MORNING));
  await joinAndLeave(as);
});
