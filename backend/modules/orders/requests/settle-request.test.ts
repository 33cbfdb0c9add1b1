import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, pengHome, zhuHome } from '../../../../tests/support/demo';
import { doorCodeOf } from '../../../../tests/support/given-code';
import {
  bulb,
  deed,
  givenRequest,
  givenTaken,
  openOf,
  told,
  waterCard,
} from '../../../../tests/support/given-request';
import { jpeg } from '../../../../tests/support/pictures';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const nothingPaid = { payment: { paidBy: 'none' } } as const;

describe('giving a request back', () => {
  it('opens it for another, who is told of as well', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await expectSameTwice(database, app.as('wang').orders.releaseRequest, { communityId, requestId });
    app.clock.pass(60_000);
    await app.as('he').orders.takeRequest(deed(requestId));
    expect(await openOf(app, 'he')).toMatchObject([{ isMine: true }]);
    expect(await told(app)).toHaveLength(2);
  });

  it('may be done by staff for a volunteer who has gone home', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await app.as('lin').orders.releaseRequest(deed(requestId));
    expect(await openOf(app, 'he')).toMatchObject([{ id: requestId, state: 'open' }]);
  });
});

describe('finishing a request', () => {
  it('keeps what was paid, by whom and the proof, and tells the household', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app, { errand: waterCard });
    const proofPictureId = v7();
    const source = { base64: jpeg().toString('base64') };
    await app
      .as('wang')
      .files.addPicture({ ...zhuHome, pictureId: proofPictureId, source, actionId: actionId() });
    const payment = { paidBy: 'helper', amountFen: 5000 } as const;
    await expectSameTwice(database, app.as('wang').orders.finishRequest, {
      communityId,
      requestId,
      payment,
      proofPictureId,
      code: await doorCodeOf(app, 'zhu', zhuHome),
    });
    expect(await app.as('zhu').orders.getRequest({ ...zhuHome, requestId })).toMatchObject({
      state: 'done',
      doneAt: app.clock.now.toISOString(),
      details: { payment, proofPictureId },
    });
    expect(await told(app)).toContain('您家托办的“充水卡”已办好，请打开看一看');
    expect(await openOf(app, 'lin')).toEqual([]);
  });

  it('takes no amount where nothing was paid, and none is missing where something was', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    const code = await doorCodeOf(app, 'zhu', zhuHome);
    await app.as('wang').orders.finishRequest({ ...deed(requestId), ...nothingPaid, code });
    const { details } = await app.as('zhu').orders.getRequest({ ...zhuHome, requestId });
    expect(details?.payment).toEqual({ paidBy: 'none' });
    // What an old client might send: the contract's own type does not allow it.
    const payment = { paidBy: 'helper' } as { paidBy: 'helper'; amountFen: number };
    const send = app.as('wang').orders.finishRequest({ ...deed(requestId), payment });
    await expect(send).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: '金额' } });
  });

  it('of medicine or money takes the code of the household, or somebody who answers for it', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    const finish = (part: object = {}) =>
      app.as('wang').orders.finishRequest({ ...deed(requestId), ...nothingPaid, ...part });
    expect(await openOf(app, 'wang')).toMatchObject([{ needsCode: true }]);
    await expectRefusal(database, 'CODE_NEEDED', finish);
    const code = String((Number(await doorCodeOf(app, 'zhu', zhuHome)) + 1) % 10_000).padStart(4, '0');
    await expect(finish({ code })).rejects.toMatchObject({ code: 'CODE_WRONG' });
    const waived = { ...zhuHome, kind: 'request', id: requestId, reason: '老人不会看手机' } as const;
    await app.as('lin').dispatch.waiveCode({ ...waived, actionId: actionId() });
    await finish();
    const card = await givenTaken(app, { errand: waterCard });
    await expect(
      app.as('wang').orders.finishRequest({ ...deed(card), ...nothingPaid }),
    ).rejects.toMatchObject({
      code: 'CODE_NEEDED',
    });
    const light = await givenTaken(app, { errand: bulb });
    await app.as('wang').orders.finishRequest({ ...deed(light), ...nothingPaid });
  });

  it('refuses a proof that is the picture of another household', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    const proofPictureId = v7();
    const source = { base64: jpeg().toString('base64') };
    await app
      .as('wang')
      .files.addPicture({ ...pengHome, pictureId: proofPictureId, source, actionId: actionId() });
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('wang').orders.finishRequest({ ...deed(requestId), ...nothingPaid, proofPictureId }),
    );
  });
});

describe('failing a request', () => {
  it('keeps the reason for the household and tells it', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await expectSameTwice(database, app.as('wang').orders.failRequest, {
      communityId,
      requestId,
      reason: '两家药店都没有货',
    });
    expect(await app.as('zhu').orders.getRequest({ ...zhuHome, requestId })).toMatchObject({
      state: 'failed',
      details: { failReason: '两家药店都没有货' },
    });
    expect(await told(app)).toContain('您家托办的“代买药”没有办成，请打开看原因');
  });
});

describe.each([
  ['giving back', 'releaseRequest', {}],
  ['finishing', 'finishRequest', nothingPaid],
  ['failing', 'failRequest', { reason: '店关门了' }],
] as const)('%s', (_, action, rest) => {
  const send = (app: TestApp, person: string, requestId: string) =>
    // Each of the three inputs is complete with its own rest.
    (app.as(person).orders[action] as (input: object) => Promise<unknown>)({ ...deed(requestId), ...rest });

  it('refuses another volunteer', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    await expectRefusal(database, 'NOT_YOUR_REQUEST', () => send(app, 'he', requestId));
  });

  it('refuses what nobody has taken', async () => {
    const app = givenApp(database);
    const requestId = await givenRequest(app);
    await expectRefusal(database, 'REQUEST_NOT_TAKEN', () => send(app, 'wang', requestId));
  });

  it('refuses what is over, also to staff', async () => {
    const app = givenApp(database);
    const requestId = await givenTaken(app);
    const code = await doorCodeOf(app, 'zhu', zhuHome);
    await app.as('wang').orders.finishRequest({ ...deed(requestId), ...nothingPaid, code });
    await expectRefusal(database, 'REQUEST_OVER', () => send(app, 'lin', requestId), { state: '已办好' });
  });

  it('does not find a request that is not there', async () => {
    const app = givenApp(database);
    await expectRefusal(database, 'NOT_FOUND', () => send(app, 'wang', v7()));
  });
});
