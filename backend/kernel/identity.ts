import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../db/database';
import type { Actor, HeldRole } from './actor';
import type { Caller } from './caller';
import { NOWHERE } from './ids';
import { tokenHash } from './secrets';

export const stranger: Actor = { accountId: NOWHERE, isKnown: false, roles: [] };

/**
 * Finds the person behind a caller, afresh at each call: a right that has ended is over at once on every instance, and
 * none says yes after another has said no (docs/decisions/0019).
 */
export const findActor = (db: Database, caller: Caller, now: Date): Promise<Actor> =>
  caller.kind === 'none' ? Promise.resolve(stranger) : load(db, accountOf(caller, now), now);

/** Somebody who is not calling: who made a code or a link. A closed account is a stranger. */
export const findActorOf = (db: Database, accountId: string, now: Date): Promise<Actor> =>
  load(db, sql`(select ${accountId}::uuid as account_id)`, now);

interface Row {
  accountId: string;
  roles: (Omit<HeldRole, 'endsAt'> & { endsAt: string | null })[];
}

async function load(db: Database, account: RawBuilder<unknown>, now: Date): Promise<Actor> {
  const { rows } = await sql<Row>`/* kept */
    select a.id as account_id, coalesce(json_agg(json_build_object(
             'id', g.id, 'role', g.role, 'level', g.level, 'countyId', g.county_id, 'teamId', g.team_id,
             'communityId', g.community_id, 'buildingId', g.building_id, 'entranceId', g.entrance_id,
             'householdId', g.household_id, 'endsAt', g.ends_at) order by g.granted_at, g.id)
             filter (where g.id is not null), '[]') as roles
      from ${account} as found (account_id)
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

const accountOf = (caller: Exclude<Caller, { kind: 'none' }>, now: Date) =>
  caller.kind === 'session'
    ? sql`(select account_id from sessions where token_hash = ${tokenHash(caller.token)}
             and ended_at is null and expires_at > ${now})`
    : sql`(select account_id from identities where kind = 'wechat'
             and subject = ${caller.openid})`;
