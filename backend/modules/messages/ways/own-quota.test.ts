import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, makeClock } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { noon } from '../../../../tests/support/demo';
import { noticeTemplate, waysIn } from '../../../../tests/support/given-ways';
import * as entries from './subscription-entries';

const database = await givenDatabase('demo');
const clock = makeClock(noon);
const { as } = givenApp(database, { cardTemplates: [noticeTemplate], clock });
const { forgetAllowed } = waysIn(database);
const zhu = as('zhu').messages;
const templateId = noticeTemplate.id;
const allow = (id = actionId()) => zhu.noteSubscriptions({ allowed: [templateId], actionId: id });
const left = async () => (await zhu.getOwnQuota({})).rows[0]?.left;

/** WeChat's own word of the same, or something that a sender has done. */
async function note(entry: Pick<entries.Entry, 'event' | 'kind' | 'saidBy'>): Promise<void> {
  const { accountId } = await as('zhu').org.getMe({});
  await database.db
    .transaction()
    .execute((db) => entries.add(db, { accountId, templateId, at: clock.now, ...entry }));
}

beforeEach(async () => {
  await forgetAllowed();
  clock.set(noon);
});

describe('what somebody lets WeChat show', () => {
  it('is one more for each tap, and the same tap counts once', async () => {
    expect(await zhu.getOwnQuota({})).toEqual({ rows: [{ templateId, title: '社区公告', left: 0 }] });
    const once = actionId();
    await allow(once);
    await allow(once);
    expect(await left()).toBe(1);
    await allow();
    expect(await left()).toBe(2);
  });

  it('counts once when the phone and WeChat both say it, whoever comes first', async () => {
    await allow();
    await note({ event: 'push 1', kind: 'accepted', saidBy: 'platform' });
    await note({ event: 'push 2', kind: 'accepted', saidBy: 'platform' });
    await allow();
    expect(await left()).toBe(2);
    await note({ event: 'push 2', kind: 'accepted', saidBy: 'platform' });
    expect(await left()).toBe(2);
  });

  it('counts twice when they speak of it half an hour apart', async () => {
    await allow();
    clock.pass(30 * 60_000);
    await note({ event: 'push 1', kind: 'accepted', saidBy: 'platform' });
    expect(await left()).toBe(2);
  });

  it('is counted right when both speak at the same moment', async () => {
    await Promise.all([allow(), note({ event: 'push 1', kind: 'accepted', saidBy: 'platform' })]);
    expect(await left()).toBe(1);
  });

  it('is used up by what is sent, once though WeChat tells of it too, and never below nothing', async () => {
    await allow();
    await allow();
    await note({ event: 'delivery 1', kind: 'sent', saidBy: 'sender' });
    await note({ event: 'push sent 1', kind: 'sent', saidBy: 'platform' });
    expect(await left()).toBe(1);
    await note({ event: 'delivery 2', kind: 'sent', saidBy: 'sender' });
    await note({ event: 'delivery 3', kind: 'sent', saidBy: 'sender' });
    expect(await left()).toBe(0);
    await allow();
    expect(await left()).toBe(1);
  });

  it('is nothing any more when WeChat says so, until the next tap', async () => {
    await allow();
    await allow();
    clock.pass(1_000);
    await note({ event: 'delivery 1', kind: 'usedUp', saidBy: 'sender' });
    expect(await left()).toBe(0);
    clock.pass(1_000);
    await allow();
    expect(await left()).toBe(1);
  });

  it('is of templates that are set up here; others are passed over', async () => {
    await zhu.noteSubscriptions({ allowed: ['some-other-template'], actionId: actionId() });
    expect(await left()).toBe(0);
    expect(await givenApp(database, { clock }).as('zhu').messages.getOwnQuota({})).toEqual({ rows: [] });
  });

  it('is nobody else’s', async () => {
    await allow();
    expect((await as('qin').messages.getOwnQuota({})).rows).toEqual([
      { templateId, title: '社区公告', left: 0 },
    ]);
  });
});
