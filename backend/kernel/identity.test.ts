import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenDatabase } from '../../tests/support/database';
import { demoAccountId } from '../demo/people';
import type { Caller } from './caller';
import { findActor } from './identity';
import { newToken, tokenHash } from './secrets';

const { db } = await givenDatabase('demo');
const now = new Date('2026-11-22T01:30:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const qin: Caller = { kind: 'wechat', openid: 'demo-qin' };

const rolesOf = async (at: Date) => (await findActor(db, qin, at)).roles.map((held) => held.role);

const endRoles = (endsAt: Date | null) =>
  sql`update role_grants set ends_at = ${endsAt} where account_id = ${demoAccountId('qin')}`.execute(db);

beforeEach(() => endRoles(null));

describe('who is calling', () => {
  it('is the person to whom the WeChat identity is bound', async () => {
    const actor = await findActor(db, qin, now);
    expect(actor).toMatchObject({ accountId: demoAccountId('qin'), isKnown: true });
  });

  it('is a stranger without a bound identity, without a session, and with a made-up one', async () => {
    const callers: Caller[] = [
      { kind: 'wechat', openid: 'nobody' },
      { kind: 'none', address: '192.0.2.1' },
      { kind: 'session', token: newToken(), address: '192.0.2.1' },
    ];
    for (const caller of callers) {
      expect(await findActor(db, caller, now)).toMatchObject({ isKnown: false, roles: [] });
    }
  });

  it('is a stranger again when the account is disabled', async () => {
    await sql`update accounts set disabled_at = ${now} where id = ${demoAccountId('song')}`.execute(db);
    const song = await findActor(db, { kind: 'wechat', openid: 'demo-song' }, now);
    expect(song.isKnown).toBe(false);
  });

  it('follows a session until it expires or was ended', async () => {
    const [open, ended] = [newToken(), newToken()];
    for (const [token, endedAt] of [[open, null] as const, [ended, now] as const]) {
      await sql`insert into sessions (token_hash, account_id, created_at, expires_at, ended_at) values
        (${tokenHash(token)}, ${demoAccountId('qin')}, ${now}, ${later(3600_000)}, ${endedAt})`.execute(db);
    }
    const isKnown = async (token: string, at: Date) =>
      (await findActor(db, { kind: 'session', token, address: '192.0.2.1' }, at)).isKnown;
    expect(await isKnown(open, now)).toBe(true);
    expect(await isKnown(open, later(3600_001))).toBe(false);
    expect(await isKnown(ended, now)).toBe(false);
  });
});

describe('what somebody may do', () => {
  it('ends at the very moment at which the role does', async () => {
    await endRoles(later(10_000));
    expect(await rolesOf(later(9_999))).toEqual(['captain', 'captain']);
    expect(await rolesOf(later(10_000))).toEqual([]);
  });

  it('counts a role only from its start', async () => {
    await sql`update role_grants set starts_at = ${later(60_000)} where account_id = ${demoAccountId('qian')}`.execute(
      db,
    );
    const roles = async (at: Date) =>
      (await findActor(db, { kind: 'wechat', openid: 'demo-qian' }, at)).roles.length;
    expect([await roles(now), await roles(later(60_000))]).toEqual([0, 1]);
  });
});
