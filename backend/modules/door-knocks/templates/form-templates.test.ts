import { describe, expect, it } from 'vitest';
import { builtInForms } from '@/domain/built-in-forms';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { givenSecondCommunity, second } from '../../../../tests/support/second-community';
import { expectRefusal, expectSameTwice } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
await givenSecondCommunity(database);
const { as } = givenApp(database);
const lin = as('lin').doorKnocks;
const far = as('far-staff').doorKnocks;
const form = builtInForms('2026-11-22T01:30:00.000Z').at(-1)?.form ?? [];
const there = { communityId: second.communityId };
const save = (name: string, isShared: boolean) => ({ communityId, name, form, isShared });
const namesOf = async (shelf: typeof lin, at: { communityId: string }) =>
  (await shelf.listFormTemplates({ ...at, limit: 100 })).rows.map(({ name, isOwn }) => [name, isOwn]);

describe('a saved form', () => {
  it('is found where it was saved, and elsewhere when it is shared', async () => {
    await expectSameTwice(database, lin.saveFormTemplate, save('只在本小区', false));
    await lin.saveFormTemplate({ ...save('大家都用', true), actionId: actionId() });
    const own = await namesOf(lin, { communityId });
    expect(own).toContainEqual(['只在本小区', true]);
    expect(own).toContainEqual(['大家都用', true]);
    expect(await namesOf(far, there)).toEqual([['大家都用', false]]);
    const { rows } = await far.listFormTemplates(there);
    expect(rows[0]).toMatchObject({ form, isShared: true });
  });

  it('is taken away by its own community alone', async () => {
    const { templateId } = await lin.saveFormTemplate({ ...save('要删的', true), actionId: actionId() });
    const stranger = far.removeFormTemplate({ ...there, templateId, actionId: actionId() });
    await expect(stranger).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expectSameTwice(database, lin.removeFormTemplate, { communityId, templateId });
    expect((await namesOf(far, there)).map(([name]) => name)).not.toContain('要删的');
  });

  it('is one of fifty at most', async () => {
    await database.pool.query('delete from form_templates');
    for (let at = 0; at < 50; at += 1)
      await lin.saveFormTemplate({ ...save(`第 ${at} 张`, false), actionId: actionId() });
    const more = () => lin.saveFormTemplate({ ...save('再多一张', false), actionId: actionId() });
    await expectRefusal(database, 'TOO_MANY_TEMPLATES', more);
  });
});
