import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { call } from '../backend/kernel/call';
import { people } from './people';
import { places } from './places';
import { inputs } from './procedure-inputs';
import { placeIn, procedures } from './procedures';
import { givenApp } from './support/app';
import { givenDatabase } from './support/database';
import { givenSecondCommunity } from './support/second-community';
import { givenThings } from './support/given-things';

const database = await givenDatabase('demo');
const { app, ...rest } = givenApp(database);
await givenSecondCommunity(database);
const [things] = await givenThings(database, { app, ...rest }, Object.values(places));

const wholeNumber = /(?<!\d)1[3-9]\d{9}(?!\d)/;
/** The end of an id may have eleven digits in a row. */
const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Questions whose answer may hold a whole number, and whose it is. */
const allowed: Readonly<Record<string, string>> = {
  'org.getContacts': 'the service number of the community, which everybody may call',
  'org.getCaptainPhone': 'the number that a captain has left for the households to call',
  'orders.getHome': 'the service number and the captain’s',
  'dispatch.trackOrder': 'the service number and the captain’s, beside what went wrong',
  'setup.getSetup': 'the service number, which whoever prepares the community sets',
  'households.getOwnRegister': 'the own household’s own numbers',
};

const queries = procedures.filter(({ meta, name }) => meta.kind === 'query' && !(name in allowed));

it.each(queries.map((one) => [one.name, one] as const))(
  '%s names no whole number to anybody: whoever needs one asks for it, and that is written down',
  async (name, { meta }) => {
    const at = places['at 朱先生'];
    if (!things) throw new Error('nothing is prepared');
    for (const { caller } of Object.values(people)) {
      const input = { ...inputs[name](at, things), ...placeIn(meta, at) };
      const reply = await call(app, { procedure: name, input, caller, requestId: v7() });
      expect(JSON.stringify(reply).replace(anyId, '')).not.toMatch(wholeNumber);
    }
  },
);
