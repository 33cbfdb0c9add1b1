import { expect } from 'vitest';
import { actionId, type Api } from '../support/app';
import { communityId, entrance, home, zhuHome } from '../support/demo';
import { givenCode, liuPhone, offer, wish } from '../support/joining';

/** Somebody by name: a demo person, or a stranger whom the test has brought to the door. */
export type Hands = (person: string) => Api;

const at = entrance('10-1');

/** With the register's number at once; with another by the captain's word, or not at all. */
async function residentsJoin(as: Hands, code: string): Promise<void> {
  expect((await as('liu').joining.apply(wish(code, { phone: liuPhone }))).state).toBe('joined');
  expect((await as('liu').orders.getHome(home('10-1-301'))).place.label).toContain('301');

  const { requestId, state } = await as('new').joining.apply(wish(code, { roomNo: '502' }));
  expect(state).toBe('waiting');
  await as('qin').joining.approveRequest({ ...at, requestId, actionId: actionId() });
  await as('new').orders.getHome(zhuHome);

  const declined = await as('thief').joining.apply(wish(code, { roomNo: '9901' }));
  expect(declined.state).toBe('waiting');
  const word = { ...at, requestId: declined.requestId, reason: '没有这一户' };
  await as('qin').joining.declineRequest({ ...word, actionId: actionId() });
  expect((await as('thief').joining.listMyRequests({})).rows[0]).toMatchObject({ reason: '没有这一户' });
  await expect(as('thief').orders.getHome(zhuHome)).rejects.toMatchObject({ code: 'NOT_FOUND' });
}

/** Let in once, used, and withdrawn by the household while it is in use. */
async function familyComesAndGoes(as: Hands, code: string): Promise<void> {
  const asked = wish(code, { kind: 'familyProxy', relation: '女儿', roomNo: '502' });
  const { requestId } = await as('daughter').joining.apply(asked);
  const { grantId } = await as('qin').joining.approveRequest({ ...at, requestId, actionId: actionId() });
  await as('daughter').orders.getHome(zhuHome);
  await as('zhu').joining.endMember({ ...zhuHome, grantId, actionId: actionId() });
  await expect(as('daughter').orders.getHome(zhuHome)).rejects.toMatchObject({ code: 'NOT_FOUND' });
}

/** Offers help, is taken up, and the role ends while it is in use. */
async function volunteerHelps(as: Hands, code: string): Promise<void> {
  const { requestId } = await as('helper').joining.applyAsVolunteer(offer(code));
  const sent = { communityId, requestId, actionId: actionId() };
  const { grantId } = await as('lin').joining.acceptVolunteer(sent);
  await as('helper').dispatch.listRuns({ communityId });
  await as('lin').org.endGrant({ communityId, grantId, actionId: actionId() });
  await expect(as('helper').dispatch.listRuns({ communityId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
}

/** A captain's entrance changes hands, with what is open in it. */
async function captainHandsOver(as: Hands, code: string): Promise<void> {
  await as('thief').joining.apply(wish(code, { roomNo: '602' }));
  const [from] = (await as('qin').org.listMyGrants({})).rows;
  const [to] = (await as('feng').org.listMyGrants({})).rows;
  await as('lin').org.handOver({
    communityId,
    fromAccountId: from?.accountId ?? '',
    toAccountId: to?.accountId ?? '',
    entranceIds: [at.entranceId],
    actionId: actionId(),
  });
  expect((await as('feng').overview.getOpenWork(at)).joinRequests).toBeGreaterThan(0);
  await expect(as('qin').overview.getOpenWork(at)).rejects.toMatchObject({ code: 'NOT_FOUND' });
}

/** From a poster in the hall to who may do what, over whatever transport the test has chosen. */
export async function joinAndLeave(as: Hands): Promise<void> {
  const code = await givenCode(as('lin'));
  await residentsJoin(as, code);
  await familyComesAndGoes(as, code);
  await volunteerHelps(as, code);
  await captainHandsOver(as, code);
}

export const strangers = ['liu', 'new', 'thief', 'daughter', 'helper'] as const;
