import { beforeEach, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { entrance, zhuHome } from '../../../../tests/support/demo';
import { givenOrder } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(async () => {
  await givenQuietDay(database);
  await database.pool.query('delete from captain_phones');
});

const place = entrance('10-1');
const phone = '19900000201';

it('is the own number of a captain, and the households of the entrance are shown it', async () => {
  const app = givenApp(database);
  const { orderId } = await givenOrder(app);
  const track = () => app.as('zhu').dispatch.trackOrder({ ...zhuHome, orderId });
  expect(await track()).toMatchObject({ captainName: '秦女士', captainPhone: null });
  await expectSameTwice(database, app.as('qin').org.setCaptainPhone, { ...place, phone });
  expect(await track()).toMatchObject({ captainPhone: phone });
  expect((await app.as('zhu').orders.getHome(zhuHome)).captain).toEqual({ name: '秦女士', phone });
  expect(await app.as('qin').org.getCaptainPhone(place)).toEqual({ captainName: '秦女士', phone });
  await app.as('qin').org.setCaptainPhone({ ...place, phone: null, actionId: actionId() });
  expect(await track()).toMatchObject({ captainPhone: null });
});

it('is kept by staff for a captain too, and lies sealed', async () => {
  const app = givenApp(database);
  await app.as('lin').org.setCaptainPhone({ ...place, phone, actionId: actionId() });
  expect(await app.as('qin').org.getCaptainPhone(place)).toMatchObject({ phone });
  const { rows } = await database.pool.query<{ kept: string }>(
    `select concat((select json_agg(c) from captain_phones c), (select json_agg(a) from actions a),
                   (select json_agg(u) from audit_log u)) as kept`,
  );
  expect(rows[0]?.kept).not.toContain(phone);
});

it('is refused where there is no captain, and when it is no number', async () => {
  const app = givenApp(database);
  await database.pool.query(`update role_grants set ends_at = now() where role = 'captain'`);
  const set = (value: string) => () =>
    app.as('lin').org.setCaptainPhone({ ...place, phone: value, actionId: actionId() });
  await expect(set('打我')()).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: '电话' } });
  app.clock.set('2099-01-01T04:00:00.000Z');
  await expectRefusal(database, 'NO_CAPTAIN', set(phone));
  await database.pool.query(`update role_grants set ends_at = null where role = 'captain'`);
});
