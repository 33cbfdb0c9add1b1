import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { zhuHome } from '../../../tests/support/demo';
import { deed, givenRequest, pills } from '../../../tests/support/given-request';
import { jpeg } from '../../../tests/support/pictures';
import { givenQuietDay } from '../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const expectHidden = (asked: Promise<unknown>) => expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
const seenBy = ({ as }: TestApp, person: string, pictureId: string) =>
  as(person).files.getPicture({ ...zhuHome, pictureId });

/** Pills with the picture of their prescription. */
async function givenPrescription(app: TestApp): Promise<{ requestId: string; pictureId: string }> {
  const pictureId = v7();
  const source = { base64: jpeg().toString('base64') };
  await app.as('zhu').files.addPicture({ ...zhuHome, pictureId, source, actionId: actionId() });
  return { requestId: await givenRequest(app, { errand: { ...pills, pictureId } }), pictureId };
}

describe('the picture of a request', () => {
  it('is seen by the helper who has it in hand, and not before', async () => {
    const app = givenApp(database);
    const { requestId, pictureId } = await givenPrescription(app);
    await expectHidden(seenBy(app, 'wang', pictureId));
    await app.as('wang').orders.takeRequest(deed(requestId));
    expect(await seenBy(app, 'wang', pictureId)).toMatchObject({
      address: expect.stringMatching(/^\/pictures\//) as string,
    });
    await expectHidden(seenBy(app, 'he', pictureId));
  });

  it('is not seen again by a helper who gave the request back, although the phone still has its id', async () => {
    const app = givenApp(database);
    const { requestId, pictureId } = await givenPrescription(app);
    await app.as('wang').orders.takeRequest(deed(requestId));
    await app.as('wang').orders.releaseRequest(deed(requestId));
    await expectHidden(seenBy(app, 'wang', pictureId));
  });

  it('is not had by writing its id into the proof of another request', async () => {
    const app = givenApp(database);
    const { requestId, pictureId } = await givenPrescription(app);
    await app.as('wang').orders.takeRequest(deed(requestId));
    await app.as('wang').orders.releaseRequest(deed(requestId));
    const other = await givenRequest(app);
    await app.as('wang').orders.takeRequest(deed(other));
    const proof = { payment: { paidBy: 'none' }, proofPictureId: pictureId } as const;
    await expectHidden(app.as('wang').orders.finishRequest({ ...deed(other), ...proof }));
  });

  it.each(['zhu', 'qin', 'lin'])('stays seen by who acts for the household (%s)', async (person) => {
    const app = givenApp(database);
    const { pictureId } = await givenPrescription(app);
    expect(await seenBy(app, person, pictureId)).toMatchObject({
      address: expect.stringMatching(/^\/pictures\//) as string,
    });
  });
});
