import { expect, it } from 'vitest';
import { givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { givenHttp } from './support/given-http';

const database = await givenDatabase('demo');
const demo = await givenHttp(givenApp(database).app, { isDemo: true });

it.each(['', 'nobody', '\0', '\ufffd', '00000000-0000-0000-0000-000000000000'])(
  'the shoes of nobody fit nobody: %j',
  async (account) => {
    const answer = await fetch(`${demo.url}/demo/step-into`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ account }),
    });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null]);
  },
);
