import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
const { as } = givenApp(database);
const { notices } = as('lin');
const text = (over: object = {}) => ({
  ...{ communityId, templateId: null, name: '停水', title: '停水', body: '{{when}} 停水' },
  fields: [{ id: 'when', words: '什么时候' }],
  ...over,
});

beforeEach(() => givenQuietDay(database));

it('saves a text, writes it anew, and takes it away', async () => {
  const one = text();
  const { templateId } = await expectSameTwice(database, notices.saveNoticeTemplate, one);
  await notices.saveNoticeTemplate({ ...one, templateId, title: '停水通知', actionId: actionId() });
  const none = notices.saveNoticeTemplate({ ...one, templateId: v7(), actionId: actionId() });
  await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { rows } = await notices.listNoticeTemplates({ communityId });
  expect(rows).toMatchObject([{ name: '停水', title: '停水通知', fields: one.fields }]);
  const removed = { communityId, templateId, actionId: actionId() };
  await notices.removeNoticeTemplate(removed);
  expect((await notices.listNoticeTemplates({ communityId })).rows).toEqual([]);
});

it('refuses a name that is taken, a field without words, and more than fifty', async () => {
  await notices.saveNoticeTemplate({ ...text(), actionId: actionId() });
  const save = (over: object) => notices.saveNoticeTemplate({ ...text(over), actionId: actionId() });
  await expect(save({})).rejects.toMatchObject({ code: 'NAME_TAKEN', details: { name: '停水' } });
  await expect(save({ name: '停电', fields: [] })).rejects.toMatchObject({
    code: 'TEMPLATE_FIELD_UNKNOWN',
    details: { field: 'when' },
  });
  for (let at = 1; at < 50; at += 1) await save({ name: `样板 ${at}` });
  await expect(save({ name: '再一个' })).rejects.toMatchObject({
    code: 'TOO_MANY_SAVED',
    details: { most: 50 },
  });
});

it('saves an audience under a name and takes it away', async () => {
  const vacant = { anyOf: [[{ by: 'vacant' as const }]], except: [] };
  const one = { communityId, audienceId: null, name: '空户', audience: vacant };
  const { audienceId } = await expectSameTwice(database, notices.saveAudience, one);
  const { rows } = await notices.listAudiences({ communityId });
  expect(rows).toEqual([{ id: audienceId, name: '空户', audience: vacant }]);
  const taken = notices.saveAudience({ ...one, actionId: actionId() });
  await expect(taken).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  await notices.removeAudience({ communityId, audienceId, actionId: actionId() });
  expect((await notices.listAudiences({ communityId })).rows).toEqual([]);
});
