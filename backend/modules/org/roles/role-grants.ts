import { holdHousehold } from '../../../kernel/hold-household';
import { sql } from 'kysely';
import type { PlaceLevel } from '@/contract/org';
import type { Role } from '@/contract/procedure';
import type { Database } from '../../../db/database';
import type { HeldRole } from '../../../kernel/actor';
import { Overtaken } from '../../../kernel/overtaken';
import * as accounts from '../accounts/accounts';

/** The roles that are held now, in the order in which they were given. */
export async function listHeld(db: Database, accountId: string, now: Date): Promise<HeldRole[]> {
  const { rows } = await sql<HeldRole>`
    select id, role, level, county_id, team_id, community_id,
           building_id, entrance_id, household_id,
           ends_at
      from role_grants
     where account_id = ${accountId} and starts_at <= ${now} and (ends_at is null or ends_at > ${now})
     order by granted_at, id`.execute(db);
  return rows;
}

export interface NewGrant {
  id: string;
  accountId: string;
  role: Role;
  level: 'installation' | 'community' | 'entrance' | 'household';
  communityId: string | null;
  entranceId: string | null;
  householdId: string | null;
  grantedBy: string | null;
  now: Date;
  /** From when on; now when it is not said. */
  startsAt?: Date | undefined;
  endsAt?: Date | null | undefined;
}

/**
 * Gives a role, unless the person holds it at this place already or has left; answers whether it was given. The person
 * is held first: of two who give it at once the second sees what the first has given.
 */
export async function addOnce(db: Database, grant: NewGrant): Promise<boolean> {
  if (!(await accounts.hold(db, grant.accountId))) return false;
  if (grant.communityId && grant.householdId) await holdHousehold(db, grant.communityId, grant.householdId);
  const { numAffectedRows } = await sql`insert into role_grants
        (id, account_id, role, level, community_id, entrance_id, household_id, starts_at, ends_at, granted_by,
         granted_at)
      select ${grant.id}, ${grant.accountId}, ${grant.role}, ${grant.level}, ${grant.communityId}::uuid,
             ${grant.entranceId}::uuid, ${grant.householdId}::uuid, ${grant.startsAt ?? grant.now},
             ${grant.endsAt ?? null}::timestamptz, ${grant.grantedBy}::uuid, ${grant.now}
       where not exists (
         select from role_grants g
          where g.account_id = ${grant.accountId} and g.role = ${grant.role} and g.level = ${grant.level}
            and g.community_id is not distinct from ${grant.communityId}::uuid
            and g.entrance_id is not distinct from ${grant.entranceId}::uuid
            and g.household_id is not distinct from ${grant.householdId}::uuid
            and (g.ends_at is null or g.ends_at > ${grant.startsAt ?? grant.now}))`.execute(db);
  return numAffectedRows === 1n;
}

/** Everybody, or one person, who holds a role at the community itself and whose account is open; at most 1,000. */
export async function listHolders(
  db: Database,
  at: { role: Role; communityId: string; now: Date; accountId?: string },
): Promise<{ id: string; nameSealed: string }[]> {
  const { rows } = await sql<{ id: string; nameSealed: string }>`
    select a.id, a.name_sealed from accounts a
     where a.disabled_at is null and (${at.accountId ?? null}::uuid is null or a.id = ${at.accountId ?? null}::uuid)
       and exists (select from role_grants g
                    where g.account_id = a.id and g.role = ${at.role} and g.level = 'community'
                      and g.community_id = ${at.communityId}
                      and g.starts_at <= ${at.now} and (g.ends_at is null or g.ends_at > ${at.now}))
     order by a.id limit 1000`.execute(db);
  return rows;
}

/** Who is captain of the entrance, or else of its building; of several the one who has been it longest. */
export async function findCaptain(
  db: Database,
  place: { communityId: string; buildingId: string | null; entranceId: string },
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    select account_id from role_grants
     where community_id = ${place.communityId} and role = 'captain'
       and (entrance_id = ${place.entranceId} or (level = 'building' and building_id = ${place.buildingId}))
       and starts_at <= ${now} and (ends_at is null or ends_at > ${now})
     order by (level = 'entrance') desc, starts_at, id limit 1`.execute(db);
  return rows[0]?.accountId;
}

/** One grant, locked until the transaction ends. */
export interface HeldGrant {
  id: string;
  accountId: string;
  role: Role;
  level: PlaceLevel;
  communityId: string | null;
  entranceId: string | null;
  householdId: string | null;
  startsAt: Date;
  endsAt: Date | null;
  grantedAt: Date;
}

export async function hold(db: Database, id: string): Promise<HeldGrant | undefined> {
  const { rows } = await sql<HeldGrant>`
    select id, account_id, role, level, community_id,
           entrance_id, household_id, starts_at,
           ends_at, granted_at
      from role_grants where id = ${id} for update`.execute(db);
  return rows[0];
}

interface End {
  id: string;
  /** Null lets it go on. */
  endsAt: Date | null;
  by: string;
  now: Date;
}

/** A role that has not begun ends where it would have begun. */
export const setEnd = (db: Database, { id, endsAt, by, now }: End) =>
  sql`update role_grants set ends_at = greatest(${endsAt}::timestamptz, case when ${endsAt}::timestamptz is null
             then null else starts_at end), ended_by = ${by}, ended_at = ${now} where id = ${id}`.execute(db);

/** Admins leave one at a time; taken before any of their grants is held, so that two never wait for each other. */
export const holdAdmins = (db: Database) =>
  sql`select pg_advisory_xact_lock(hashtextextended('admins of the installation', 0))`.execute(db);

/** How many others administer the installation itself, and will go on doing so. */
export async function countOtherAdmins(db: Database, accountId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ others: number }>`
    select count(distinct g.account_id)::int as others
      from role_grants g join accounts a on a.id = g.account_id and a.disabled_at is null
     where g.role = 'admin' and g.level = 'installation' and g.account_id <> ${accountId}
       and g.starts_at <= ${now} and g.ends_at is null`.execute(db);
  return rows[0]?.others ?? 0;
}

/** Whether the person holds the same role at the same place by another grant, were this one to last until `end` (null: for ever). */
export async function isHeldBeside(db: Database, id: string, end: Date | null): Promise<boolean> {
  const { rows } = await sql`
    select from role_grants g join role_grants o on o.id <> g.id and o.account_id = g.account_id
       and o.role = g.role and o.level = g.level
       and (o.community_id, o.building_id, o.entrance_id, o.household_id)
           is not distinct from (g.community_id, g.building_id, g.entrance_id, g.household_id)
       and (o.ends_at is null or o.ends_at > greatest(o.starts_at, g.starts_at))
       and (${end}::timestamptz is null or o.starts_at < ${end}::timestamptz)
     where g.id = ${id} limit 1`.execute(db);
  return rows.length > 0;
}

/** Somebody's captaincy of one entrance at a moment, locked. */
export async function holdCaptaincy(
  db: Database,
  {
    accountId,
    communityId,
    entranceId,
    at,
  }: Record<'accountId' | 'communityId' | 'entranceId', string> & {
    at: Date;
  },
): Promise<Pick<HeldGrant, 'id' | 'accountId' | 'endsAt'> | undefined> {
  const { rows } = await sql<Pick<HeldGrant, 'id' | 'accountId' | 'endsAt'>>`
    select id, account_id, ends_at from role_grants
     where account_id = ${accountId} and role = 'captain' and level = 'entrance'
       and community_id = ${communityId} and entrance_id = ${entranceId}
       and starts_at <= ${at} and (ends_at is null or ends_at > ${at})
     order by ends_at desc nulls first limit 1 for update`.execute(db);
  return rows[0];
}

/** Every captain of the community's buildings and entrances whose account is open; at most 2,000. */
export async function listCaptains(
  db: Database,
  communityId: string,
  now: Date,
): Promise<{ buildingId: string | null; entranceId: string | null; nameSealed: string }[]> {
  const { rows } = await sql<{ buildingId: string | null; entranceId: string | null; nameSealed: string }>`
    select g.building_id, g.entrance_id, a.name_sealed
      from role_grants g join accounts a on a.id = g.account_id
     where g.community_id = ${communityId} and g.role = 'captain' and g.level in ('building', 'entrance')
       and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now}) and a.disabled_at is null
     order by g.starts_at, g.id limit 2000`.execute(db);
  return rows;
}

/** Every role at a household itself that has not ended. */
export async function listOfHousehold(
  db: Database,
  { communityId, householdId }: { communityId: string; householdId: string },
  now: Date,
): Promise<Pick<HeldGrant, 'id' | 'accountId'>[]> {
  const { rows } = await sql<Pick<HeldGrant, 'id' | 'accountId'>>`
    select id, account_id from role_grants
     where community_id = ${communityId} and household_id = ${householdId}
       and (ends_at is null or ends_at > ${now}) order by id`.execute(db);
  return rows;
}

/** The grant of a role that is held, or is going to be, at a household or the community. */
export async function findPresent(
  db: Database,
  held: Pick<NewGrant, 'accountId' | 'role' | 'level' | 'communityId' | 'householdId'>,
  now: Date,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from role_grants
     where account_id = ${held.accountId} and role = ${held.role} and level = ${held.level}
       and community_id = ${held.communityId} and household_id is not distinct from ${held.householdId}::uuid
       and (ends_at is null or ends_at > ${now}) order by starts_at, id limit 1`.execute(db);
  const [row] = rows;
  if (!row) throw new Overtaken();
  return row.id;
}

/** Every grant of a person that has not ended, also those that have not begun. */
export async function listOpenOf(
  db: Database,
  accountId: string,
  now: Date,
): Promise<Pick<HeldGrant, 'id' | 'accountId'>[]> {
  const { rows } = await sql<Pick<HeldGrant, 'id' | 'accountId'>>`
    select id, account_id from role_grants
     where account_id = ${accountId} and (ends_at is null or ends_at > ${now}) order by id`.execute(db);
  return rows;
}
