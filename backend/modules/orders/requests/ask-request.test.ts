import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, home, pengHome, songHome, zhuHome } from '../../../../tests/support/demo';
import { walkPages } from '../../../../tests/support/given';
import { bulb, givenRequest, givenTaken, pills, waterCard } from '../../../../tests/support/given-request';
import { jpeg } from '../../../../tests/support/pictures';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { drainOutbox } from '../../../jobs';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const photo = { base64: jpeg().toString('base64') };

describe('asking for something', () => {
  it('writes down a medicine with its prescription, and puts it first', async () => {
    const app = givenApp(database);
    const pictureId = v7();
    await app.as('zhu').files.addPicture({ ...zhuHome, pictureId, source: photo, actionId: actionId() });
    const wish = { ...pills, pictureId };
    const { requestId } = await expectSameTwice(database, app.as('zhu').orders.createRequest, {
      ...zhuHome,
      wish,
    });
    expect(await app.as('zhu-wife').orders.getRequest({ ...zhuHome, requestId })).toMatchObject({
      kind: 'medicine',
      state: 'open',
      goesFirst: true,
      placeLabel: '10号楼 1单元 502',
      onBehalfBy: null,
      takenByName: null,
      details: { text: pills.text, pictureId, cardNo: null },
    });
  });

  it('writes down a card with its number and amount', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app, { errand: waterCard });
    expect(await app.as('zhu').orders.getRequest({ ...zhuHome, requestId })).toMatchObject({
      kind: 'waterCard',
      goesFirst: false,
      details: { cardNo: '6212-0088', amountFen: 5000, text: null },
    });
  });

  it.each([
    ['captain', 'qin', '秦女士'],
    ['staff', 'lin', '林干事'],
  ])('for an elder by %s shows who asked', async (role, person, name) => {
    const app = givenApp(database);
    const requestId = await givenRequest(app, { by: person, at: pengHome });
    const { rows } = await app.as('peng').orders.listRequests(pengHome);
    expect(rows).toMatchObject([{ id: requestId, onBehalfBy: name, onBehalfAs: role }]);
  });

  it('by the daughter in another city shows that it was her', async () => {
    const app = givenApp(database);
    const at = home('10-1-402');
    const requestId = await givenRequest(app, { by: 'li-daughter', at });
    expect(await app.as('li-daughter').orders.getRequest({ ...at, requestId })).toMatchObject({
      onBehalfBy: '李女士（女儿）',
    });
  });

  it('refuses the picture of another household', async () => {
    const app = givenApp(database);
    const pictureId = v7();
    await app.as('peng').files.addPicture({ ...pengHome, pictureId, source: photo, actionId: actionId() });
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('zhu').orders.createRequest({ ...zhuHome, wish: { ...pills, pictureId }, actionId: actionId() }),
    );
  });

  it.each([
    ['no words', { ...pills, text: '  ' }, '要办的事'],
    ['a card number with letters of another script', { ...waterCard, cardNo: '卡号一二' }, '卡号'],
    ['too small an amount', { ...waterCard, amountFen: 99 }, '金额'],
  ])('refuses %s and names the field', async (_, wish, field) => {
    const { as } = givenApp(database);
    const send = as('zhu').orders.createRequest({ ...zhuHome, wish, actionId: actionId() });
    await expect(send).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  });

  it('leaves its words and numbers sealed at rest, and out of messages and the log', async () => {
    const app = givenApp(database);
    await givenRequest(app, { errand: waterCard });
    const requestId = await givenTaken(app);
    const reason = '药店没有硝苯地平';
    await app.as('wang').orders.failRequest({ communityId, requestId, reason, actionId: actionId() });
    await drainOutbox(app.app, app.clock.now);
    const { rows } = await sql<{ text: string }>`
      select concat((select json_agg(r) from requests r), (select json_agg(o) from outbox o),
                    (select json_agg(m) from messages m), (select json_agg(a) from actions a),
                    (select json_agg(u) from audit_log u)) as text`.execute(database.db);
    const kept = `${rows[0]?.text} ${app.logged()}`;
    expect(kept).toContain(requestId);
    expect(kept).not.toMatch(/硝苯地平|6212-0088/);
  });
});

describe('taking a request back', () => {
  it('cancels it while it is open, and nobody is offered it any more', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app);
    await expectSameTwice(database, app.as('zhu').orders.cancelRequest, { ...zhuHome, requestId });
    const { rows } = await app.as('zhu').orders.listRequests(zhuHome);
    expect(rows).toMatchObject([{ id: requestId, state: 'cancelled' }]);
    expect((await app.as('wang').orders.listOpenRequests({ communityId })).rows).toEqual([]);
  });

  it('is refused once somebody has taken it', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await expectRefusal(database, 'REQUEST_UNDER_WAY', () =>
      app.as('zhu').orders.cancelRequest({ ...zhuHome, requestId, actionId: actionId() }),
    );
  });

  it('is refused when it is over, with how it ended', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app);
    const cancel = () => app.as('zhu').orders.cancelRequest({ ...zhuHome, requestId, actionId: actionId() });
    await cancel();
    await expectRefusal(database, 'REQUEST_OVER', cancel, { state: '已取消' });
  });

  it('does not find the request of another household', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app, { by: 'song', at: songHome });
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('zhu').orders.cancelRequest({ ...zhuHome, requestId, actionId: actionId() }),
    );
  });
});

describe('the list of a household', () => {
  it('has its own requests, newest first, page by page', async () => {
    const app = givenApp(database);
    const asked: string[] = [];
    for (const wish of [pills, waterCard, bulb]) {
      asked.unshift(await givenRequest(app, { errand: wish }));
      app.clock.pass(60_000);
    }
    await givenRequest(app, { by: 'peng', at: pengHome });
    const seen = await walkPages((page) => app.as('zhu').orders.listRequests({ ...zhuHome, ...page }), 2);
    expect(seen).toEqual(asked);
  });
});
