import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { COMMUNITY_ID as communityId, demoId } from '../../../demo';
import { demoAccountId } from '../../../demo/people';
import type { Caller } from '../../../kernel/caller';
import { newId } from '../../../kernel/ids';

const database = await givenDatabase('demo');
const { db } = database;
const here = givenApp(database);
const there = givenApp(database);
const householdId = demoId('household 10-1-501');

let strangers = 0;
const stranger = (): Caller => ({ kind: 'wechat', openid: `stranger-${(strangers += 1)}` });
const join = (caller: Caller, code: string, id = actionId(), app = here) =>
  app.by(caller).org.joinWithCode({ code, consentVersion: CONSENT_VERSION, actionId: id });
const invite = (more: object = {}) =>
  here.as('lin').org.createInvitation({
    communityId,
    role: 'resident',
    forName: '吕女士',
    householdId,
    actionId: actionId(),
    ...more,
  });
const countOf = async (table: string, where = sql`true`) => {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from ${sql.table(table)} where ${where}`.execute(db);
  return rows[0]?.count;
};

beforeEach(() => {
  for (const { clock } of [here, there]) clock.set('2026-11-22T01:30:00Z');
});

describe('a stranger in WeChat with a code', () => {
  it('becomes the person that staff have named, with the role', async () => {
    const caller = stranger();
    const me = await join(caller, (await invite()).code);
    expect(me).toMatchObject({
      name: '吕女士',
      grants: [
        { role: 'resident', level: 'household', householdId, placeLabel: '10号楼 1单元 501', endsAt: null },
      ],
    });
    expect(await here.by(caller).org.getMe({})).toEqual(me);
  });

  it('may type it in small letters, with gaps, and in full width', async () => {
    const codes = [(await invite()).code, (await invite()).code];
    const wide = (code: string) =>
      code.replace(/[A-Z0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    await join(stranger(), ` ${codes[0]?.toLowerCase().replaceAll('-', ' ') ?? ''} `);
    await join(stranger(), wide(codes[1] ?? ''));
  });

  it('gets the same answer when the call is repeated, also after having become a person', async () => {
    const [caller, { code }, id] = [stranger(), await invite(), actionId()];
    const before = await countOf('accounts');
    const first = await join(caller, code, id);
    expect(await join(caller, code, id)).toEqual(first);
    expect(await join(caller, code, id, there)).toEqual(first);
    expect(await countOf('accounts')).toBe((before ?? 0) + 1);
    expect(await countOf('audit_log', sql`action_id = ${id} and account_id = ${first.accountId}`)).toBe(1);
  });

  it('becomes one person when the call arrives at once at two instances', async () => {
    const [caller, { code }, id] = [stranger(), await invite(), actionId()];
    const [one, two] = await Promise.all([join(caller, code, id), join(caller, code, id, there)]);
    expect(one).toEqual(two);
  });

  it('becomes one person also with two codes at once', async () => {
    const caller = stranger();
    const [resident, volunteer] = [
      await invite(),
      await invite({ role: 'volunteer', householdId: undefined }),
    ];
    const [one, two] = await Promise.all([
      join(caller, resident.code),
      join(caller, volunteer.code, actionId(), there),
    ]);
    expect(one.accountId).toBe(two.accountId);
    expect((await here.by(caller).org.getMe({})).grants.map(({ role }) => role).sort()).toEqual([
      'resident',
      'volunteer',
    ]);
  });

  it('is the only winner when many race with one code', async () => {
    const { code } = await invite();
    const races = Array.from({ length: 8 }, (_, index) =>
      join(stranger(), code, actionId(), index % 2 ? here : there),
    );
    const ends = await Promise.allSettled(races);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ends) {
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'INVITATION_NOT_VALID' });
    }
  });
});

describe('a person with an account', () => {
  it('gets the role on top of those held before, at once', async () => {
    const song: Caller = { kind: 'wechat', openid: 'demo-song' };
    await here.as('song').org.getMe({});
    const { code } = await invite({ role: 'volunteer', householdId: undefined });
    const me = await join(song, code);
    expect(me.accountId).toBe(demoAccountId('song'));
    expect(me.grants.map(({ role }) => role)).toEqual(['resident', 'volunteer']);
    expect(await here.as('song').org.getMe({})).toEqual(me);
  });

  it('does not hold the same role twice', async () => {
    const ma: Caller = { kind: 'wechat', openid: 'demo-ma' };
    const { code } = await invite({ householdId: demoId('household 10-2-603') });
    expect((await join(ma, code)).grants).toHaveLength(1);
  });

  it('is refused when the account is disabled', async () => {
    await sql`update accounts set disabled_at = now() where id = ${demoAccountId('peng')}`.execute(db);
    const { code } = await invite();
    await expect(join({ kind: 'wechat', openid: 'demo-peng' }, code)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a code that opens nothing', () => {
  const refusedAs = (code: string) =>
    expect(join(stranger(), code)).rejects.toMatchObject({ code: 'INVITATION_NOT_VALID' });

  it('was never given', () => refusedAs('ABC-DEF-GHJK'));

  it('was used', async () => {
    const { code } = await invite();
    await join(stranger(), code);
    await refusedAs(code);
  });

  it('was cancelled', async () => {
    const { code, id } = await invite();
    await here.as('lin').org.cancelInvitation({ communityId, invitationId: id, actionId: actionId() });
    await refusedAs(code);
  });

  it('is seven days old', async () => {
    const { code } = await invite();
    here.clock.pass(7 * 24 * 3600_000);
    await refusedAs(code);
  });
});

describe('trying codes', () => {
  it('ends for an hour after ten wrong ones; the right one passes all the same', async () => {
    const [caller, { code }] = [stranger(), await invite()];
    for (let wrong = 0; wrong < 10; wrong += 1) {
      await expect(join(caller, 'ABC-DEF-GHJK')).rejects.toMatchObject({ code: 'INVITATION_NOT_VALID' });
    }
    const wrong = () => join(caller, 'ABC-DEF-GHJK');
    await expect(wrong()).rejects.toMatchObject({ code: 'TOO_MANY_TRIES', details: { minutes: 60 } });
    expect(await join(caller, code)).toMatchObject({ name: '吕女士' });
    here.clock.pass(3600_000);
    await expect(wrong()).rejects.toMatchObject({ code: 'INVITATION_NOT_VALID' });
  });

  it('counts wrong ones that are sent at once', async () => {
    const caller = stranger();
    const ends = await Promise.allSettled(
      Array.from({ length: 14 }, (_, index) =>
        join(caller, 'ABC-DEF-GHJK', actionId(), index % 2 ? here : there),
      ),
    );
    const codes = ends.map((end) =>
      end.status === 'rejected' ? (end.reason as { code: string }).code : 'joined',
    );
    expect(codes.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(4);
  });

  it('counts a repeated wrong try each time and keeps its id free', async () => {
    const [caller, id] = [stranger(), actionId()];
    await expect(join(caller, 'ABC-DEF-GHJK', id)).rejects.toMatchObject({ code: 'INVITATION_NOT_VALID' });
    expect(await join(caller, (await invite()).code, id)).toMatchObject({ name: '吕女士' });
  });
});

it('refuses somebody on the web who is not signed in', async () => {
  const { code } = await invite();
  const callers: Caller[] = [
    { kind: 'none', address: '192.0.2.1' },
    { kind: 'session', token: newId(), address: '192.0.2.1' },
  ];
  for (const caller of callers)
    await expect(join(caller, code)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
});

it('logs neither code nor name nor WeChat identity', async () => {
  const [caller, { code }] = [stranger(), await invite()];
  await join(caller, code);
  expect(here.logged()).toContain('org.joinWithCode');
  expect(here.logged()).not.toMatch(new RegExp(`${code}|吕女士|stranger-`));
});
