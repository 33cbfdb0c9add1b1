import { v7 } from 'uuid';
import { expect } from 'vitest';
import { actionId } from '../support/app';
import { communityId, pengHome, zhuHome } from '../support/demo';
import { doorCodeOf } from '../support/given-code';
import { bulb, pills, waterCard } from '../support/given-request';
import { jpeg } from '../support/pictures';
import { overEachWay, type Hands, type Way } from './each-way';

/** A picture of that home, where pictures can be kept. */
async function takePicture({ as, keepsPictures }: Way, who: string): Promise<string | undefined> {
  if (!keepsPictures) return undefined;
  const pictureId = v7();
  const source = { base64: jpeg().toString('base64') };
  await as(who).files.addPicture({ ...zhuHome, pictureId, source, actionId: actionId() });
  return pictureId;
}

const take = (as: Hands, who: string, requestId: string) =>
  as(who).orders.takeRequest({ communityId, requestId, actionId: actionId() });

/** 朱先生 asks for his pills with the prescription; the captain, a minute earlier, for an elder's water card. */
async function ask(way: Way): Promise<{ card: string; medicine: string; prescription: string | undefined }> {
  const { as, clock } = way;
  const prescription = await takePicture(way, 'zhu');
  const card = await as('qin').orders.createRequest({ ...pengHome, wish: waterCard, actionId: actionId() });
  clock.pass(60_000);
  const wish = { ...pills, pictureId: prescription };
  const medicine = await as('zhu').orders.createRequest({ ...zhuHome, wish, actionId: actionId() });
  return { card: card.requestId, medicine: medicine.requestId, prescription };
}

/** 王师傅 finds the medicine first although it is younger, and takes both; 何同学 comes too late. */
async function takeBoth(as: Hands, inOrder: string[]): Promise<void> {
  const { rows } = await as('wang').orders.listOpenRequests({ communityId });
  expect(rows.map(({ id }) => id)).toEqual(inOrder);
  for (const requestId of inOrder) await take(as, 'wang', requestId);
  for (const requestId of inOrder)
    await expect(take(as, 'he', requestId)).rejects.toMatchObject({ code: 'REQUEST_TAKEN' });
}

/** He reads what to buy, buys and proves it. */
async function finish(way: Way, requestId: string, prescription: string | undefined): Promise<void> {
  const { as } = way;
  const seen = await as('wang').orders.getRequest({ ...zhuHome, requestId });
  expect(seen.details).toMatchObject({ text: pills.text, pictureId: prescription ?? null });
  if (prescription) {
    const shown = await as('wang').files.getPicture({ ...zhuHome, pictureId: prescription });
    expect(shown.address).toMatch(/^\/pictures\//);
  }
  const payment = { paidBy: 'helper', amountFen: 4850 } as const;
  const proofPictureId = await takePicture(way, 'wang');
  const settle = as('wang').orders.finishRequest;
  const done = { communityId, requestId, payment, proofPictureId };
  const code = await doorCodeOf(way, 'zhu', zhuHome);
  const wrong = code === '0000' ? '0001' : '0000';
  const guessed = settle({ ...done, code: wrong, actionId: actionId() });
  await expect(guessed).rejects.toMatchObject({ code: 'CODE_WRONG' });
  await settle({ ...done, code, actionId: actionId() });
  const { rows } = await as('zhu').orders.listRequests(zhuHome);
  const row = rows.find(({ id }) => id === requestId);
  expect(row).toMatchObject({ state: 'done', takenByName: '王师傅', details: { payment } });
  expect(row?.details?.proofPictureId).toBe(proofPictureId ?? null);
}

/** 何同学 takes the card that was given back and finds the meter shop shut. */
async function fail({ as, clock }: Way, requestId: string): Promise<void> {
  await as('wang').orders.releaseRequest({ communityId, requestId, actionId: actionId() });
  clock.pass(60_000);
  await take(as, 'he', requestId);
  const reason = '营业厅今天不开门';
  await as('he').orders.failRequest({ communityId, requestId, reason, actionId: actionId() });
  const [row] = (await as('peng').orders.listRequests(pengHome)).rows;
  expect(row).toMatchObject({ state: 'failed', onBehalfBy: '秦女士', takenByName: '何同学' });
}

/** What nobody has taken can be cancelled, once; what somebody has taken cannot. */
async function cancel(as: Hands, taken: string): Promise<void> {
  const drop = (requestId: string) =>
    as('zhu').orders.cancelRequest({ ...zhuHome, requestId, actionId: actionId() });
  await expect(drop(taken)).rejects.toMatchObject({ code: 'REQUEST_UNDER_WAY' });
  const { requestId } = await as('zhu').orders.createRequest({
    ...zhuHome,
    wish: bulb,
    actionId: actionId(),
  });
  await drop(requestId);
  await expect(drop(requestId)).rejects.toMatchObject({ code: 'REQUEST_OVER' });
  await expect(take(as, 'he', requestId)).rejects.toMatchObject({ code: 'REQUEST_OVER' });
}

async function told(as: Hands, who: string, home: typeof zhuHome): Promise<string[]> {
  const { rows } = await as(who).messages.listMessages(home);
  return rows.map(({ kind }) => kind).sort();
}

overEachWay('what is not goods is done, fails or is cancelled, and each home is told', async (way) => {
  const { as, runJobs } = way;
  const { card, medicine, prescription } = await ask(way);
  await takeBoth(as, [medicine, card]);
  await cancel(as, medicine);
  await fail(way, card);
  await finish(way, medicine, prescription);
  await runJobs();
  expect(await told(as, 'zhu', zhuHome)).toEqual(['requestDone', 'requestTaken']);
  expect(await told(as, 'peng', pengHome)).toEqual(['requestFailed', 'requestTaken', 'requestTaken']);
  expect((await as('lin').orders.listOpenRequests({ communityId })).rows).toEqual([]);
});
