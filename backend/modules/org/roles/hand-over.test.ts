import { describe, expect, it } from 'vitest';
import { demoId } from '../../../demo';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, entranceIdsOf } from '../../../../tests/support/demo';
import { givenSecondCommunity } from '../../../../tests/support/second-community';
import { expectRefusal, expectSameTwice } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
await givenSecondCommunity(database);
const account = (key: string) => demoId(`account ${key}`);

const asked = (from: string, to: string, ...entrances: string[]) => ({
  communityId,
  fromAccountId: account(from),
  toAccountId: account(to),
  entranceIds: entranceIdsOf(...entrances),
});

const mayRead = (app: TestApp, person: string, place: string) =>
  app
    .as(person)
    .orders.listEntranceOrders(entrance(place))
    .then(
      () => true,
      () => false,
    );

describe('handing a captain’s work over', () => {
  it('moves the chosen entrances at once, once, and leaves the others', async () => {
    const app = givenApp(database);
    expect(await mayRead(app, 'qin', '10-1')).toBe(true);
    const input = asked('qin', 'feng', '10-1');
    type Sent = typeof input & { actionId: string };
    const done = await expectSameTwice(database, (sent: Sent) => app.as('lin').org.handOver(sent), input);
    expect(done).toMatchObject({ entrances: 1 });
    expect([await mayRead(app, 'qin', '10-1'), await mayRead(app, 'feng', '10-1')]).toEqual([false, true]);
    expect(await mayRead(app, 'qin', '10-2')).toBe(true);
  });

  it('or from a moment: until then the old captain, from then on the new one', async () => {
    const app = givenApp(database);
    const startsAt = '2026-11-22T10:00:00.000Z';
    await app.as('lin').org.handOver({ ...asked('zhao', 'qian', '1-1'), startsAt, actionId: actionId() });
    expect([await mayRead(app, 'zhao', '1-1'), await mayRead(app, 'qian', '1-1')]).toEqual([true, false]);
    app.clock.set(startsAt);
    expect([await mayRead(app, 'zhao', '1-1'), await mayRead(app, 'qian', '1-1')]).toEqual([false, true]);
  });

  it('is whole or nothing when one entrance is not the old captain’s', async () => {
    const app = givenApp(database);
    const send = () =>
      app.as('lin').org.handOver({ ...asked('wei', 'feng', '9-1', '9-2'), actionId: actionId() });
    await expectRefusal(database, 'NOT_CAPTAIN_THERE', send, { place: '9号楼 2单元' });
    expect(await mayRead(app, 'wei', '9-1')).toBe(true);
  });

  it('is refused to oneself and to a stranger', async () => {
    const app = givenApp(database);
    const send = (to: string) =>
      app.as('lin').org.handOver({ ...asked('wei', to, '9-1'), actionId: actionId() });
    await expectRefusal(database, 'INVALID_INPUT', () => send('wei'), {
      field: '接手的人',
      path: 'toAccountId',
      reason: '请选另一个人',
    });
    await expectRefusal(database, 'NOT_FOUND', () => send('far-captain'));
  });
});
