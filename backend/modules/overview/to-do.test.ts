import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, MORNING } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, eggs, maHome, zhuHome } from '../../../tests/support/demo';
import { givenAtTheDoor, outcomeOf } from '../../../tests/support/given';
import { givenDeliveredEggs, givenDispute } from '../../../tests/support/given-dispute';
import { givenNotice } from '../../../tests/support/given-notice';
import { givenRound } from '../../../tests/support/given-round';
import { givenQuietDay } from '../../../tests/support/state';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as, clock } = app;
const lin = as('lin');
beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(MORNING);
});

const toDo = async () => (await lin.overview.getToDo({ communityId })).toDo;
const minute = 60_000;

async function ask(text: string, goesFirst = false): Promise<string> {
  const wish = { kind: 'other' as const, text };
  const asked = { ...maHome, wish, goesFirst, actionId: actionId() };
  return (await as('ma').orders.createRequest(asked)).requestId;
}

describe('what there is to do', () => {
  it('is nothing on a quiet morning', async () => {
    expect(await toDo()).toEqual([]);
  });

  it('names what waits, since when and who has it, and turns red with its age', async () => {
    await ask('换灯泡');
    const [fresh] = await toDo();
    expect(fresh).toMatchObject({ kind: 'requestOpen', count: 1, urgent: 0 });
    expect(fresh?.rows).toMatchObject([
      { placeLabel: '10号楼 2单元 603', name: 'other', owner: 'nobody', ownerName: null, isUrgent: false },
    ]);
    clock.pass(61 * minute);
    expect(await toDo()).toMatchObject([{ kind: 'requestOpen', urgent: 1, rows: [{ isUrgent: true }] }]);
  });

  it('puts what waits for nothing before what is older and may wait', async () => {
    await ask('换灯泡');
    clock.pass(16 * minute);
    await ask('奶粉', true);
    expect((await toDo()).map(({ kind, urgent }) => [kind, urgent])).toEqual([
      ['requestFirst', 0],
      ['requestOpen', 0],
    ]);
    clock.pass(16 * minute);
    expect((await toDo()).map(({ kind, urgent }) => [kind, urgent])).toEqual([
      ['requestFirst', 1],
      ['requestOpen', 0],
    ]);
  });

  it('says which helper has a request in hand', async () => {
    const requestId = await ask('换灯泡');
    await as('wang').orders.takeRequest({ communityId, requestId, actionId: actionId() });
    const [taken] = await toDo();
    expect(taken?.rows).toMatchObject([{ owner: 'volunteer', ownerName: '王师傅' }]);
  });

  it('holds disputes, and what a door has sent back, cold goods apart', async () => {
    const orderId = await givenDeliveredEggs(app);
    await givenDispute(app, orderId);
    const kinds = (await toDo()).map(({ kind }) => kind);
    expect(kinds).toContain('disputeOpen');
    await givenQuietDay(database);
    clock.set(MORNING);
    const { dropOffId } = await givenAtTheDoor(app);
    await database.pool.query(`update products set priority = 'cold' where id = $1`, [eggs]);
    const word = { ...outcomeOf(dropOffId, 'noAnswer'), actionId: actionId() };
    await as('wang').dispatch.confirmDropOff(word);
    const back = (await toDo()).find(({ kind }) => kind === 'backCold');
    await database.pool.query(`update products set priority = 'none' where id = $1`, [eggs]);
    expect(back).toMatchObject({ count: 1, quantity: 2, rows: [{ owner: 'station', target: 'back' }] });
    expect(back?.rows[0]?.name).toContain('×2');
  });

  it('is late as soon as the promise is past, and says who holds it', async () => {
    const { dropOffId } = await givenAtTheDoor(app);
    expect(dropOffId).not.toBe('');
    expect((await toDo()).map(({ kind }) => kind)).not.toContain('late');
    clock.pass(24 * 60 * minute);
    const late = (await toDo()).find(({ kind }) => kind === 'late');
    expect(late).toMatchObject({ count: 1, urgent: 1, rows: [{ owner: 'volunteer' }] });
    expect(late?.rows[0]?.householdId).toBe(zhuHome.householdId);
  });

  it('counts what the evening page counts', async () => {
    for (const text of ['换灯泡', '修门', '取信', '倒垃圾', '搬米', '修水管']) await ask(text);
    const [requests] = await toDo();
    const { figures } = await lin.overview.getEvening({ communityId });
    const figure = figures.find(({ topic, key }) => topic === 'open' && key === 'requestOpen');
    expect([requests?.count, requests?.rows.length]).toEqual([figure?.count, 5]);
  });

  it('names a campaign whose time is over while doors are open, and no more once it is closed', async () => {
    const deadlineAt = new Date(Date.parse(MORNING) + 60 * minute).toISOString();
    const campaignId = await givenRound(lin, { deadlineAt, title: '今晚敲一遍' });
    const overdue = async () => (await toDo()).find(({ kind }) => kind === 'campaignOverdue');
    expect(await overdue()).toBeUndefined();
    clock.pass(61 * minute);
    const { counts } = await lin.campaigns.getCampaign({ communityId, campaignId });
    expect(await overdue()).toMatchObject({
      ...{ count: 1, urgent: 1, quantity: counts.open, since: deadlineAt },
      rows: [{ name: '今晚敲一遍', target: 'campaign', targetId: campaignId, owner: 'staff' }],
    });
    const { figures } = await lin.overview.getEvening({ communityId });
    expect(figures.find(({ key }) => key === 'campaignOverdue')).toMatchObject({ quantity: counts.open });
    await database.pool.query('update cells set closed_at = now(), outcome = $1', ['met']);
    expect(await overdue()).toBeUndefined();
  });

  it('names notices that wait for a second person, and those that are over while somebody does not know', async () => {
    const everybody = { anyOf: [], except: [] };
    const { noticeId } = await givenNotice(lin, { audience: everybody, title: '全小区采样' });
    const of = async (wanted: string) => (await toDo()).find(({ kind }) => kind === wanted);
    expect(await of('noticeWaiting')).toMatchObject({
      ...{ count: 1, urgent: 0, quantity: 664 },
      rows: [{ name: '全小区采样', target: 'notice', targetId: noticeId, owner: 'staff' }],
    });
    const approved = { communityId, noticeId, counted: 664, actionId: actionId() };
    await as('gao').notices.approveNotice(approved);
    expect(await of('noticeWaiting')).toBeUndefined();
    expect(await of('noticeOpen')).toBeUndefined();
    clock.pass(3 * 24 * 60 * minute);
    expect(await of('noticeOpen')).toMatchObject({ count: 1, urgent: 1, quantity: 664 });
    const { figures } = await lin.overview.getEvening({ communityId });
    expect(figures.find(({ key }) => key === 'noticeOpen')).toMatchObject({ count: 1, quantity: 664 });
    const reason = '改期了';
    await lin.notices.cancelNotice({ communityId, noticeId, reason, actionId: actionId() });
    expect(await of('noticeOpen')).toBeUndefined();
  });

  it('belongs to staff of the community', async () => {
    for (const who of ['zhu', 'wang', 'qin'])
      await expect(as(who).overview.getToDo({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
