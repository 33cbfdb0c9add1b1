import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMUNITY_ID, demoId } from '../../backend/demo';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { TEST_DATA_KEYS } from '../support/secrets';
import { givenBundles, givenInstance, phoneOf } from './support/given-cloud';
import { givenHttp } from './support/given-http';
import { sessionOf } from './support/session-of';

const database = await givenDatabase('demo');
const { app, as, clock } = givenApp(database);
const http = await givenHttp(app);
const { folder } = await givenBundles();
const cloud = await givenInstance({
  bundle: path.join(folder, 'api', 'index.js'),
  env: { DATABASE_URL: database.program.url, DATA_KEYS: TEST_DATA_KEYS },
  clock,
});

/** What a client understands of an answer, whatever carried it. */
type Say = (who: string | null, procedure: string, input: unknown) => Promise<unknown>;

const cookies = new Map<string, Promise<string>>();
const cookieOf = (who: string): Promise<string> => {
  const cookie = cookies.get(who) ?? sessionOf(database, who);
  cookies.set(who, cookie);
  return cookie;
};

const overHttp: Say = async (who, procedure, input) => {
  const response = await http.post(procedure, input, who ? { cookie: await cookieOf(who) } : {});
  const body: unknown = await response.json();
  return response.ok ? { ok: true, value: body } : { ok: false, ...(body as object) };
};

const overCloud: Say = (who, procedure, input) =>
  cloud.call(phoneOf(who ? `demo-${who}` : 'oNobodyKnows'), { procedure, input });

const orders = [
  {
    title: 'HTTP first',
    first: overHttp,
    second: overCloud,
    who: 'zhu',
    home: '10-1-502',
    other: '10-1-401',
  },
  {
    title: 'cloud first',
    first: overCloud,
    second: overHttp,
    who: 'peng',
    home: '10-1-401',
    other: '10-1-502',
  },
];

const at = (key: string) => ({ communityId: COMMUNITY_ID, householdId: demoId(`household ${key}`) });
const vegetables = demoId('product 保供蔬菜包 10斤');
const home = await as('zhu').orders.getHome(at('10-1-502'));
const waveId = home.wave?.id ?? '';

describe.each(orders)('the same is said, $title:', ({ first, second, who, home, other }) => {
  const order = (quantity: number) => ({
    ...at(home),
    waveId,
    lines: [{ productId: vegetables, quantity }],
    actionId: actionId(),
  });
  const sayTwice = async (caller: string | null, procedure: string, input: unknown) => {
    const one = await first(caller, procedure, input);
    expect(await second(caller, procedure, input)).toEqual(one);
    return one;
  };

  it('an answer', async () => {
    const answer = await sayTwice(who, 'orders.getHome', at(home));
    expect(answer).toMatchObject({ ok: true, value: { place: { householdId: at(home).householdId } } });
  });

  it('a refusal with its details', async () => {
    const refusal = await sayTwice(who, 'orders.placeOrder', order(3));
    expect(refusal).toMatchObject({ ok: false, code: 'OVER_LIMIT', details: { limit: 2 } });
  });

  it('which field is wrong', async () => {
    const refusal = await sayTwice(who, 'orders.placeOrder', order(0));
    expect(refusal).toMatchObject({
      ok: false,
      code: 'INVALID_INPUT',
      details: { path: 'lines.0.quantity' },
    });
  });

  it('to a stranger, who learns nothing', async () => {
    expect(await sayTwice(null, 'orders.getHome', {})).toMatchObject({ ok: false, code: 'NOT_SIGNED_IN' });
  });

  it('once only, when a deed is sent again by the other way', async () => {
    const deed = order(1);
    const placed = await sayTwice(who, 'orders.placeOrder', deed);
    expect(placed).toMatchObject({ ok: true, value: { version: 1 } });
    const { rowCount } = await database.pool.query('select from orders where household_id = $1', [
      at(home).householdId,
    ]);
    expect(rowCount).toBe(1);
    const changed = { ...deed, lines: [{ productId: vegetables, quantity: 2 }] };
    expect(await sayTwice(who, 'orders.placeOrder', changed)).toMatchObject({ ok: false, code: 'CONFLICT' });
  });

  it('about a procedure that does not exist', async () => {
    expect(await sayTwice(who, 'orders.nothing', {})).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });

  it('about the home of others, which is not there', async () => {
    expect(await sayTwice(who, 'orders.getHome', at(other))).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });

  it('about the desk of the staff, which residents know of', async () => {
    const input = { communityId: COMMUNITY_ID, waveId };
    expect(await sayTwice(who, 'purchasing.getDesk', input)).toMatchObject({ ok: false, code: 'FORBIDDEN' });
  });

  it('to somebody who writes another name into the input', async () => {
    const forged = { openid: 'demo-lin', userInfo: { openId: 'demo-lin' }, accountId: demoId('account lin') };
    const answer = await sayTwice(who, 'org.getMe', forged);
    expect(answer).toMatchObject({ ok: true, value: { accountId: demoId(`account ${who}`) } });
  });
});
