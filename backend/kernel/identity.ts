import { sql } from 'kysely';
import type { Database } from '../db/database';
import type { Actor, HeldRole } from './actor';
import type { Caller } from './caller';
import { NOWHERE } from './ids';
import { tokenHash } from './secrets';

/** A withdrawn role or an ended session works at most this long, in ms (architecture.md, idea 1). */
const REMEMBERED_MS = 30_000;
const REMEMBERED_CALLERS = 20_000;

export const stranger: Actor = { accountId: NOWHERE, isKnown: false, roles: [] };

interface Remembered {
  actor: Actor;
  until: number;
}

/** Finds the person behind a caller; remembers the answer for at most 30 s. */
export interface Identity {
  find(db: Database, caller: Caller, now: Date): Promise<Actor>;
  forget(caller: Caller): void;
  /** Wherever this person is remembered: a role of theirs has changed. */
  forgetAccount(accountId: string): void;
}

export function makeIdentity(): Identity {
  const remembered = new Map<string, Remembered>();
  return {
    forget: (caller) => void remembered.delete(keyOf(caller)),
    forgetAccount(accountId) {
      for (const [key, { actor }] of remembered) if (actor.accountId === accountId) remembered.delete(key);
    },
    async find(db, caller, now) {
      if (caller.kind === 'none') return stranger;
      const known = remembered.get(keyOf(caller));
      if (known && known.until > now.getTime()) return current(known.actor, now);
      const actor = await load(db, caller, now);
      if (remembered.size >= REMEMBERED_CALLERS) remembered.clear();
      // Strangers are not remembered: the next moment they may have joined.
      if (actor.isKnown) remembered.set(keyOf(caller), { actor, until: now.getTime() + REMEMBERED_MS });
      return actor;
    },
  };
}

const keyOf = (caller: Caller): string =>
  caller.kind === 'session'
    ? `s${tokenHash(caller.token)}`
    : caller.kind === 'wechat'
      ? `w${caller.openid}`
      : '';

/** A role with an end date ends on time also while it is remembered. */
const current = (actor: Actor, now: Date): Actor =>
  actor.roles.every((role) => role.endsAt === null || role.endsAt > now)
    ? actor
    : { ...actor, roles: actor.roles.filter((role) => role.endsAt === null || role.endsAt > now) };

interface Row {
  accountId: string;
  roles: (Omit<HeldRole, 'endsAt'> & { endsAt: string | null })[];
}

async function load(db: Database, caller: Caller, now: Date): Promise<Actor> {
  const { rows } = await sql<Row>`
    select a.id as "accountId", coalesce(json_agg(json_build_object(
             'id', g.id, 'role', g.role, 'level', g.level, 'countyId', g.county_id, 'teamId', g.team_id,
             'communityId', g.community_id, 'buildingId', g.building_id, 'entranceId', g.entrance_id,
             'householdId', g.household_id, 'endsAt', g.ends_at) order by g.granted_at, g.id)
             filter (where g.id is not null), '[]') as roles
      from ${accountOf(caller, now)} as found (account_id)
      join accounts a on a.id = found.account_id and a.disabled_at is null
      left join role_grants g on g.account_id = a.id and g.starts_at <= ${now}
           and (g.ends_at is null or g.ends_at > ${now})
     group by a.id`.execute(db);
  const [row] = rows;
  if (!row) return stranger;
  return { accountId: row.accountId, isKnown: true, roles: row.roles.map(withEnd) };
}

const withEnd = (role: Row['roles'][number]): HeldRole => ({
  ...role,
  endsAt: role.endsAt === null ? null : new Date(role.endsAt),
});

const accountOf = (caller: Caller, now: Date) =>
  caller.kind === 'session'
    ? sql`(select account_id from sessions where token_hash = ${tokenHash(caller.token)}
             and ended_at is null and expires_at > ${now})`
    : sql`(select account_id from identities where kind = 'wechat'
             and subject = ${caller.kind === 'wechat' ? caller.openid : ''})`;
