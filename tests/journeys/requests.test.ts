import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, pengHome, zhuHome } from '../support/demo';
import { pills, waterCard } from '../support/given-request';
import { jpeg } from '../support/pictures';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as, clock } = app;
const photo = { base64: jpeg().toString('base64') };

it('carries what is not goods from asking to done: taken, given back, taken again, paid, proved and told', async () => {
  // 朱先生 asks for his pills with the prescription; the captain asks for an elder's water card.
  const prescription = v7();
  await as('zhu').files.addPicture({
    ...zhuHome,
    pictureId: prescription,
    source: photo,
    actionId: actionId(),
  });
  const card = await as('qin').orders.createRequest({ ...pengHome, wish: waterCard, actionId: actionId() });
  clock.pass(60_000);
  const wish = { ...pills, pictureId: prescription };
  const medicine = await as('zhu').orders.createRequest({ ...zhuHome, wish, actionId: actionId() });

  // 王师傅 finds the medicine first although it is younger, and takes both; 何同学 comes too late.
  const { rows: waiting } = await as('wang').orders.listOpenRequests({ communityId });
  expect(waiting.map(({ id }) => id)).toEqual([medicine.requestId, card.requestId]);
  for (const { id } of waiting)
    await as('wang').orders.takeRequest({ communityId, requestId: id, actionId: actionId() });
  await expect(
    as('he').orders.takeRequest({ communityId, ...medicine, actionId: actionId() }),
  ).rejects.toMatchObject({ code: 'REQUEST_TAKEN' });

  // He has to go: the card waits for another. The pills he reads, buys and proves.
  await as('wang').orders.releaseRequest({ communityId, ...card, actionId: actionId() });
  const seen = await as('wang').orders.getRequest({ ...zhuHome, ...medicine });
  expect(seen.details).toMatchObject({ text: pills.text, pictureId: prescription });
  const shown = await as('wang').files.getPicture({ ...zhuHome, pictureId: prescription });
  expect(shown.contentType).toBe('image/jpeg');
  const proofPictureId = v7();
  await as('wang').files.addPicture({
    ...zhuHome,
    pictureId: proofPictureId,
    source: photo,
    actionId: actionId(),
  });
  const payment = { paidBy: 'helper', amountFen: 4850 } as const;
  await as('wang').orders.finishRequest({
    communityId,
    ...medicine,
    payment,
    proofPictureId,
    actionId: actionId(),
  });

  // 何同学 takes the card and finds the meter shop shut.
  clock.pass(60_000);
  await as('he').orders.takeRequest({ communityId, ...card, actionId: actionId() });
  await as('he').orders.failRequest({
    communityId,
    ...card,
    reason: '营业厅今天不开门',
    actionId: actionId(),
  });

  // Both households have been told each step, and see how it ended.
  await runJobs(app.app, clock.now);
  const told = async (person: string, home: typeof zhuHome) =>
    (await as(person).notices.listMessages(home)).rows.map(({ kind }) => kind).sort();
  expect(await told('zhu', zhuHome)).toEqual(['requestDone', 'requestTaken']);
  expect(await told('peng', pengHome)).toEqual(['requestFailed', 'requestTaken', 'requestTaken']);
  const [done] = (await as('zhu').orders.listRequests(zhuHome)).rows;
  expect(done).toMatchObject({
    state: 'done',
    takenByName: '王师傅',
    details: { payment, proofPictureId },
  });
  const [failed] = (await as('peng').orders.listRequests(pengHome)).rows;
  expect(failed).toMatchObject({ state: 'failed', onBehalfBy: '秦女士', takenByName: '何同学' });
  expect((await as('lin').orders.listOpenRequests({ communityId })).rows).toEqual([]);
  expect(await reconcile(database.db)).toEqual([]);
});
