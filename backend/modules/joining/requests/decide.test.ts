import { beforeAll, describe, expect, it } from 'vitest';
import { runJobs } from '../../../jobs';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home, zhuHome } from '../../../../tests/support/demo';
import { building10, givenCode, liuPhone, offer, wish } from '../../../../tests/support/joining';
import { expectRefusal, expectSameTwice } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as } = app;
let code = '';
beforeAll(async () => {
  code = await givenCode(as('lin'));
});

const at = entrance('10-1');
const ask = async (who: string, more: Parameters<typeof wish>[1] = {}) =>
  (await as(who).joining.apply(wish(code, more))).requestId;
const membersOf = async (who: string, key: string) => (await as(who).joining.listMembers(home(key))).rows;
const told = async (who: string, key: string) => {
  await runJobs(app.app, app.clock.now);
  return (await as(who).messages.listMessages(home(key))).rows.map(({ kind }) => kind);
};

describe('a request that waits', () => {
  it('is seen by the captain of the entrance with the number masked, and called back in full', async () => {
    const requestId = await ask('new-1', { roomNo: '201', phone: '19900009001' });
    const { rows } = await as('qin').joining.listEntranceRequests(at);
    expect(rows.find(({ id }) => id === requestId)).toMatchObject({
      placeLabel: '10号楼 1单元 201',
      name: '刘先生',
      phone: '199****9001',
      isPhoneVerified: false,
      atRoom: [{ roomNo: '201' }],
    });
    const shown = await as('qin').joining.showPhone({ ...at, requestId, actionId: actionId() });
    expect(shown.phone).toBe('19900009001');
    const other = { ...entrance('10-2'), requestId, actionId: actionId() };
    await expectRefusal(database, 'NOT_FOUND', () => as('qin').joining.showPhone(other));
  });

  it('is approved once, and the household is told without a name', async () => {
    const requestId = await ask('new-2', { roomNo: '502', phone: '19900009002' });
    const send = (input: { requestId: string; actionId: string }) =>
      as('qin').joining.approveRequest({ ...at, ...input });
    await expectSameTwice(database, send, { requestId });
    await expectRefusal(database, 'JOIN_REQUEST_SETTLED', () => send({ requestId, actionId: actionId() }));
    expect((await as('new-2').org.getMe({})).grants).toMatchObject([{ role: 'resident' }]);
    expect(await told('zhu', '10-1-502')).toContain('memberJoined');
    const wanted = { name: '刘**', how: 'approved', mayEnd: true };
    expect(await membersOf('zhu', '10-1-502')).toContainEqual(expect.objectContaining(wanted));
  });

  it('is declined with a reason that the person reads', async () => {
    const requestId = await ask('new-3', { roomNo: '202' });
    const reason = '这户登记的不是您，请到物业登记';
    const send = (input: { requestId: string; reason: string; actionId: string }) =>
      as('qin').joining.declineRequest({ ...at, ...input });
    await expectSameTwice(database, send, { requestId, reason });
    expect((await as('new-3').joining.listMyRequests({})).rows).toMatchObject([
      { state: 'declined', reason },
    ]);
    const again = { requestId, reason, actionId: actionId() };
    await expectRefusal(database, 'JOIN_REQUEST_SETTLED', () => send(again));
  });

  it('for a room of two households shows both, and needs the one that was chosen', async () => {
    const newcomers = { householderName: '示例租户', residentCount: 1 };
    const sixth = { ...home('10-1-601'), newcomers, source: 'door', actionId: actionId() } as const;
    await as('lin').households.splitHousehold(sixth);
    const requestId = await ask('new-5', { roomNo: '601' });
    const { rows } = await as('qin').joining.listEntranceRequests(at);
    const atRoom = rows.find(({ id }) => id === requestId)?.atRoom ?? [];
    expect(atRoom.map(({ roomNo, householderName }) => [roomNo, householderName])).toEqual([
      ['601', expect.stringMatching(/^.\*+$/)],
      ['601-2', '示***'],
    ]);
    const approve = (householdId?: string) =>
      as('qin').joining.approveRequest({ ...at, requestId, householdId, actionId: actionId() });
    await expectRefusal(database, 'SEVERAL_HOUSEHOLDS', () => approve(), { room: '601', count: 2 });
    await approve(atRoom[1]?.householdId);
    expect((await as('new-5').org.getMe({})).grants).toMatchObject([{ placeLabel: '10号楼 1单元 601-2' }]);
  });

  it('for a room that is not there needs a door of the entrance', async () => {
    const requestId = await ask('new-4', { roomNo: '9901' });
    const approve = (householdId?: string) =>
      as('qin').joining.approveRequest({ ...at, requestId, householdId, actionId: actionId() });
    await expectRefusal(database, 'NO_SUCH_ROOM', () => approve());
    await expectRefusal(database, 'NOT_FOUND', () => approve(home('1-1-103').householdId));
    await approve(home('10-1-202').householdId);
    const { grants } = await as('new-4').org.getMe({});
    expect(grants).toMatchObject([{ placeLabel: '10号楼 1单元 202' }]);
  });
});

describe('who joined by a typed number', () => {
  it('is told to the household and the captain, marked, looked at, and can be undone', async () => {
    await ask('typed', { phone: liuPhone });
    expect(await told('lin', '10-1-301')).toEqual(['memberJoinedTyped']);
    const seen = async () =>
      (await as('qin').joining.listEntranceRequests(at)).rows.filter(({ needsLook }) => needsLook);
    expect(await seen()).toMatchObject([{ roomNo: '301', state: 'joined' }]);
    const [member] = await membersOf('qin', '10-1-301');
    const sent = { ...home('10-1-301'), grantId: member?.grantId ?? '' };
    const confirm = (who: string) => as(who).joining.confirmMember({ ...sent, actionId: actionId() });
    await expectRefusal(database, 'MEMBER_NOT_YOURS', () => confirm('typed'));
    await confirm('qin');
    expect(await seen()).toEqual([]);
    await as('qin').joining.endMember({ ...sent, actionId: actionId() });
    await expect(as('typed').orders.getHome(home('10-1-301'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('or came later in another way turns nobody out who was there before', async () => {
    const members = await membersOf('zhu', '10-1-502');
    const zhu = members.find(({ isMe }) => isMe)?.grantId ?? '';
    const late = members.find(({ how }) => how === 'approved')?.grantId ?? '';
    const end = (who: string, grantId: string) =>
      as(who).joining.endMember({ ...zhuHome, grantId, actionId: actionId() });
    await expectRefusal(database, 'MEMBER_NOT_YOURS', () => end('new-2', zhu));
    await end('zhu', late);
    await expectRefusal(database, 'NOT_FOUND', () => end('zhu', late));
  });
});

describe('family elsewhere', () => {
  const beFamily = async (who: string) => {
    const words = { kind: 'familyProxy', relation: '女儿', phone: '19900009010', roomNo: '502' } as const;
    const requestId = await ask(who, words);
    await as('qin').joining.approveRequest({ ...at, requestId, actionId: actionId() });
    return (await membersOf(who, '10-1-502')).find(({ isMe }) => isMe)?.grantId ?? '';
  };
  const end = (who: string, grantId: string) =>
    as(who).joining.endMember({ ...zhuHome, grantId, actionId: actionId() });

  it('waits also with the household’s own number', async () => {
    const asked = wish(code, { kind: 'familyProxy', relation: '女儿', phone: liuPhone });
    expect((await as('daughter-0').joining.apply(asked)).state).toBe('waiting');
  });

  it('is approved once, shown to the household, and withdrawn by either side', async () => {
    const grantId = await beFamily('daughter-1');
    expect(await told('zhu', '10-1-502')).toContain('proxyJoined');
    const wanted = { role: 'familyProxy', relation: '女儿', mayEnd: true };
    expect(await membersOf('zhu', '10-1-502')).toContainEqual(expect.objectContaining(wanted));
    await end('zhu', grantId);
    await end('daughter-2', await beFamily('daughter-2'));
    for (const who of ['daughter-1', 'daughter-2'])
      await expect(as(who).orders.getHome(zhuHome)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an offer of help', () => {
  it('is accepted by staff and by nobody else', async () => {
    const { requestId } = await as('help-1').joining.applyAsVolunteer(offer(code));
    const { rows } = await as('lin').joining.listRequests({ communityId, kind: 'volunteer' });
    expect(rows).toMatchObject([{ id: requestId, skills: '会开车', hours: '周末全天', entranceId: null }]);
    const accept = (who: string) =>
      as(who).joining.acceptVolunteer({ communityId, requestId, actionId: actionId() });
    await expectRefusal(database, 'FORBIDDEN', () => accept('qin'));
    await accept('lin');
    await expectRefusal(database, 'JOIN_REQUEST_SETTLED', () => accept('lin'));
    await as('help-1').dispatch.listRuns({ communityId });
  });

  it('is declined with a reason', async () => {
    const { requestId } = await as('help-2').joining.applyAsVolunteer(offer(code));
    const shown = { communityId, requestId, actionId: actionId() };
    expect((await as('lin').joining.showVolunteerPhone(shown)).phone).toBe('19900009877');
    const word = { communityId, requestId, reason: '这周人够了' };
    await as('lin').joining.declineVolunteer({ ...word, actionId: actionId() });
    expect((await as('help-2').joining.listMyRequests({})).rows).toMatchObject([
      { kind: 'volunteer', state: 'declined', reason: '这周人够了' },
    ]);
  });

  it('needs a code, or a role in the community', async () => {
    const byRole = (who: string) =>
      as(who).joining.applyAsVolunteer({ ...offer(code), buildingCode: undefined, communityId });
    expect((await byRole('zhu')).state).toBe('waiting');
    const missing = { field: '楼栋码', path: 'buildingCode', reason: '请先扫楼栋码' };
    await expectRefusal(database, 'INVALID_INPUT', () => byRole('help-3'), missing);
  });
});

describe('the posters', () => {
  it('need a code, and the captain has it in the hand', async () => {
    const print = (buildingIds: string[]) =>
      as('lin').joining.printPosters({ communityId, buildingIds, actionId: actionId() });
    expect((await print([building10])).path).toMatch(/^\/exports\//);
    await expectRefusal(database, 'NO_CODES_YET', () => print([communityId]));
    expect(await as('qin').joining.showCode(at)).toMatchObject({ buildingNo: '10', code, miniCode: null });
    expect(await as('lin').joining.countRequests({ communityId })).toMatchObject({ toLookAt: 0 });
  });
});
