import { v7 } from 'uuid';
import type { DatabaseHandle } from '../../backend/db/database';
import type { Place } from '../places';
import type { Things } from '../procedure-inputs';
import { actionId, type TestApp } from './app';
import { givenCarrying } from './given-carrying';
import { givenGivenUp } from './given-undelivered';
import { givenImport } from './given-import';
import { givenInvitation } from './given-invitation';
import { givenJoining } from './given-joining';
import { givenLedger } from './given-ledger';
import { givenLevelChange } from './given-level-change';
import { givenOnTheWay } from './given-on-the-way';
import { givenNotices } from './given-notice';
import { givenPeopleKnown } from './given-people-known';
import { givenRawDispute } from './given-raw-dispute';
import { givenReceiving } from './given-batch';
import { givenCampaign } from './given-campaign';
import { photo } from './pictures';

const twoRows = { name: '一栋.csv', bytes: Buffer.from('楼号,单元,户号,人数\n1,1,901,2\n1,1,902,很多\n') };

/** An order on its way to the door of each place, a picture and an invitation: all that a call may ask for. */
export async function givenThings(
  database: DatabaseHandle,
  app: TestApp,
  all: readonly Place[],
): Promise<Things[]> {
  const { as, clock } = app;
  const orders = await Promise.all(
    all.map(async (at) => {
      const here = { communityId: at.communityId, householdId: at.householdId };
      const waveId = (await as(at.resident).orders.getCatalogue(here)).wave?.id ?? '';
      const lines = [{ productId: at.productId, quantity: 1 }];
      return as(at.resident).orders.placeOrder({ ...here, waveId, lines, actionId: actionId() });
    }),
  );
  clock.set('2026-11-22T04:00:00.000Z');
  const bought = new Map<string, Awaited<ReturnType<typeof givenOnTheWay>>>();
  for (const [index, at] of all.entries()) {
    const waveId = orders[index]?.waveId ?? '';
    if (!bought.has(at.communityId)) bought.set(at.communityId, await givenOnTheWay(app, at, waveId, all));
  }
  const thingsAt = async (at: Place, index: number): Promise<Things> => {
    const { orderId = '', waveId = '' } = orders[index] ?? {};
    const shared = bought.get(at.communityId);
    if (!shared) throw new Error('nothing was bought');
    const here = { communityId: at.communityId, householdId: at.householdId };
    const pictureId = v7();
    const { certificateId } = await as(at.staff).catalogue.addCertificate({
      ...{ communityId: at.communityId, supplierId: at.supplierId, kind: '食品经营许可证' },
      ...{ expiresOn: '2027-06-30', pictureId: null, actionId: actionId() },
    });
    const wish = { kind: 'other', text: '换灯泡' } as const;
    const { requestId } = await as(at.resident).orders.createRequest({
      ...here,
      wish,
      actionId: actionId(),
    });
    const { wishId } = await as(at.resident).orders.createWish({
      ...here,
      text: '婴儿纸尿裤 L 码',
      quantity: 1,
      actionId: actionId(),
    });
    await as(at.resident).files.addPicture({ ...here, pictureId, source: photo, actionId: actionId() });
    const disputeId = await givenRawDispute(database, at, orderId);
    const communityPictureId = v7();
    const known = await givenPeopleKnown(as(at.staff), at);
    await as(at.staff).files.addCommunityPicture({
      communityId: at.communityId,
      pictureId: communityPictureId,
      source: photo,
      actionId: actionId(),
    });
    const { robotId } = await as(at.staff).messages.addRobot({
      communityId: at.communityId,
      name: '值班群',
      webhook: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${v7()}`,
      actionId: actionId(),
    });
    const importId = await givenImport(as(at.staff), at.communityId, twoRows);
    return {
      certificateId,
      ...shared,
      undeliveredId: await givenGivenUp(database, here),
      importId,
      robotId,
      ...(await givenCampaign(app, at)),
      ...(await givenNotices(app, at)),
      ...(await givenReceiving(app, at)),
      ...(await givenLedger(app, at, waveId)),
      ...(await givenCarrying(app, at)),
      ...known,
      disputeId,
      changeId: await givenLevelChange(app, at),
      ...(await givenJoining(database, at)),
      orderId,
      requestId,
      wishId,
      ...{ waveId, pictureId, communityPictureId },
      invitationId: await givenInvitation(app, at),
    };
  };
  // One place after the other: a community reads one file at a time.
  const things: Things[] = [];
  for (const [index, at] of all.entries()) things.push(await thingsAt(at, index));
  return things;
}
