import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { COMMUNITY_ID as communityId, demoId } from '../../../demo';
import { newId } from '../../../kernel/ids';

const database = await givenDatabase('demo');
const { db } = database;
const { as, clock, logged } = givenApp(database);
const there = givenApp(database);

const householdId = demoId('household 10-1-501');
const entranceId = demoId('entrance 10-1');
const resident = () => ({
  communityId,
  role: 'resident' as const,
  forName: '吕女士',
  householdId,
  actionId: actionId(),
});

beforeEach(async () => {
  await sql`truncate invitations`.execute(db);
  clock.set('2026-11-22T01:30:00Z');
});

describe('an invitation', () => {
  it('is a code to read aloud, for one role at one place, for seven days', async () => {
    const made = await as('lin').org.createInvitation(resident());
    expect(made).toMatchObject({
      role: 'resident',
      forName: '吕女士',
      placeLabel: '10号楼 1单元 501',
      usedAt: null,
    });
    expect(made.code).toMatch(/^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{4}$/);
    expect(made.expiresAt).toBe('2026-11-29T01:30:00.000Z');
  });

  it.each([
    ['captain', { entranceId }, '10号楼 1单元'],
    ['familyProxy', { householdId }, '10号楼 1单元 501'],
    ['volunteer', {}, '桂花苑（示例）'],
  ] as const)('for a %s names the place of that role', async (role, place, placeLabel) => {
    const made = await as('lin').org.createInvitation({
      ...resident(),
      householdId: undefined,
      role,
      ...place,
    });
    expect(made.placeLabel).toBe(placeLabel);
  });

  it('is made once, with the same code, when it is asked for twice or at once at two instances', async () => {
    const asked = resident();
    const made = await Promise.all([
      as('lin').org.createInvitation(asked),
      there.as('lin').org.createInvitation(asked),
    ]);
    made.push(await as('lin').org.createInvitation(asked));
    expect(new Set(made.map(({ code }) => code)).size).toBe(1);
    const { rows } = await sql`select from invitations`.execute(db);
    expect(rows).toHaveLength(1);
  });

  it('leaves its code and its name nowhere readable', async () => {
    const { code } = await as('lin').org.createInvitation(resident());
    const { rows } =
      await sql`select i::text, (select json_agg(a)::text from actions a) from invitations i`.execute(db);
    const kept = JSON.stringify(rows) + logged();
    for (const word of [code, code.replaceAll('-', ''), '吕女士']) expect(kept).not.toContain(word);
  });

  it.each([
    ['resident', 'householdId', '住户'],
    ['familyProxy', 'householdId', '住户'],
    ['captain', 'entranceId', '单元'],
  ] as const)('for a %s is refused without its %s', async (role, path, field) => {
    const asked = as('lin').org.createInvitation({
      communityId,
      role,
      forName: '吕女士',
      actionId: actionId(),
    });
    await expect(asked).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field, path } });
  });

  it('is refused for a place that is not in this community', async () => {
    const asked = as('lin').org.createInvitation({ ...resident(), householdId: newId() });
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('for staff is made by the admin only', async () => {
    const staff = () => ({ communityId, role: 'staff' as const, forName: '新干事', actionId: actionId() });
    await expect(as('lin').org.createInvitation(staff())).rejects.toMatchObject({
      code: 'CANNOT_GRANT_ROLE',
    });
    expect(await as('an').org.createInvitation(staff())).toMatchObject({ role: 'staff' });
  });

  it.each(['zhu', 'qin', 'wang', 'du', 'tang'])('is refused to %s', async (person) => {
    await expect(as(person).org.createInvitation(resident())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the list of invitations', () => {
  const makeThree = async () => {
    for (const forName of ['甲', '乙', '丙']) {
      await as('lin').org.createInvitation({ ...resident(), forName });
      clock.pass(1000);
    }
  };
  const list = (page: { cursor?: string; limit?: number } = {}) =>
    as('gao').org.listInvitations({ communityId, ...page });

  it('has the newest first, in pages, without codes', async () => {
    await makeThree();
    const first = await list({ limit: 2 });
    expect(first.rows.map(({ forName }) => forName)).toEqual(['丙', '乙']);
    expect(first.rows[0]).not.toHaveProperty('code');
    expect(first.rows[0]).toMatchObject({ placeLabel: '10号楼 1单元 501', usedAt: null });
    const second = await list({ limit: 2, cursor: first.next ?? undefined });
    expect(second).toMatchObject({ rows: [{ forName: '甲' }], next: null });
  });

  it('refuses a cursor that it did not make', async () => {
    const madeUp = Buffer.from(`2026-11-22T01:30:00Z ${'-'.repeat(36)}`).toString('base64url');
    for (const cursor of ['made up', madeUp]) {
      await expect(list({ cursor })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: '页码' },
      });
    }
  });

  it('is refused to a volunteer', async () => {
    await expect(as('wang').org.listInvitations({ communityId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('cancelling an invitation', () => {
  const given = async () => (await as('lin').org.createInvitation(resident())).id;
  const cancel = (invitationId: string, id = actionId()) =>
    as('gao').org.cancelInvitation({ communityId, invitationId, actionId: id });

  it('takes it off the list', async () => {
    const invitationId = await given();
    expect(await cancel(invitationId)).toEqual({ invitationId });
    expect(await as('lin').org.listInvitations({ communityId })).toMatchObject({ rows: [] });
  });

  it('is the same when it is sent twice or done by two people', async () => {
    const [invitationId, id] = [await given(), actionId()];
    expect(await cancel(invitationId, id)).toEqual(await cancel(invitationId, id));
    expect(await cancel(invitationId)).toEqual({ invitationId });
  });

  it('is refused when there is none, and when it was used', async () => {
    await expect(cancel(newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const invitationId = await given();
    await sql`update invitations set used_at = now(), used_by = created_by`.execute(db);
    await expect(cancel(invitationId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
