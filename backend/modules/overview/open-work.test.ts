import { expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, entrance, pengHome, zhuHome } from '../../../tests/support/demo';
import { givenArrived, givenDeparted, givenOrder, givenRun, outcomeOf } from '../../../tests/support/given';
import { givenRequest } from '../../../tests/support/given-request';
import { givenWish } from '../../../tests/support/given-wish';
import { givenCode, liuPhone, wish } from '../../../tests/support/joining';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as } = app;
const openAt = (key: string) => as('qin').overview.getOpenWork(entrance(key));
const none = { undelivered: 0, wishes: 0, requests: 0, joinRequests: 0 };

it('counts what of an entrance has no end yet, and nothing of the next one', async () => {
  expect([await openAt('10-1'), await openAt('10-2')]).toEqual([none, none]);
  await givenOrder(app);
  const { waveId } = await givenOrder(app, { by: 'peng', at: pengHome });
  const wishId = await givenWish(app);
  await givenWish(app);
  const requestId = await givenRequest(app);
  await givenRequest(app);
  const code = await givenCode(as('lin'));
  const { requestId: joinId } = await as('new-1').joining.apply(wish(code, { roomNo: '201' }));
  await as('new-2').joining.apply(wish(code, { phone: liuPhone }));
  expect(await openAt('10-1')).toEqual({ undelivered: 2, wishes: 2, requests: 2, joinRequests: 2 });
  expect(await openAt('10-2')).toEqual(none);

  await as('lin').orders.declineWish({ communityId, wishId, reason: '买不到', actionId: actionId() });
  await as('zhu').orders.cancelRequest({ ...zhuHome, requestId, actionId: actionId() });
  const decline = { ...entrance('10-1'), requestId: joinId, reason: '和登记的不一样' };
  await as('qin').joining.declineRequest({ ...decline, actionId: actionId() });
  await givenArrived(app, waveId);
  const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  const [first = ''] = dropOffIds;
  await as('wang').dispatch.confirmDropOff({ ...outcomeOf(first, 'handedOver'), actionId: actionId() });
  expect(await openAt('10-1')).toEqual({ undelivered: 1, wishes: 1, requests: 1, joinRequests: 1 });
});
