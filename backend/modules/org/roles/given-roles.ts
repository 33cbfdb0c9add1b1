import type { Role } from '@/contract/procedure';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { HeldRole } from '../../../kernel/actor';

/** A grant with the people around it, names still sealed. */
export interface GivenRow extends HeldRole {
  accountId: string;
  nameSealed: string;
  startsAt: Date;
  grantedAt: Date;
  grantedByName: string | null;
  endedByName: string | null;
}

const columns = sql`g.id, g.account_id, a.name_sealed, g.role, g.level,
  g.county_id, g.team_id, g.community_id,
  g.building_id, g.entrance_id, g.household_id,
  g.starts_at, g.ends_at, g.granted_at,
  gb.name_sealed as granted_by_name, eb.name_sealed as ended_by_name`;

const joined = sql`role_grants g join accounts a on a.id = g.account_id
  left join accounts gb on gb.id = g.granted_by left join accounts eb on eb.id = g.ended_by`;

interface Wanted {
  communityId: string;
  role: Role | undefined;
  /** Null: of anybody. */
  accountIds: readonly string[] | null;
  /** Null: anywhere. */
  buildingNo: string | null;
  isEndedShown: boolean;
  now: Date;
}

/** Where the place of a grant lies: its building b, entrance e and household h, as far as it has one. */
const placed = sql`
  left join households h on h.community_id = g.community_id and h.id = g.household_id
  left join entrance_places e on e.community_id = g.community_id
       and e.entrance_id = coalesce(g.entrance_id, h.entrance_id)
  left join buildings b on b.community_id = g.community_id and b.id = coalesce(g.building_id, e.building_id)`;

/**
 * Roles held at places of the community, building by building as the houses stand, the newest first of each; what is of
 * no building comes first.
 */
export async function listInCommunity(
  db: Database,
  { communityId, role, accountIds, buildingNo, isEndedShown, now }: Wanted,
  { shown, limit }: { shown: number; limit: number },
): Promise<GivenRow[]> {
  const { rows } = await sql<GivenRow>`
    select ${columns} from ${joined} ${placed}
     where g.community_id = ${communityId} and (${role ?? null}::text is null or g.role = ${role ?? null})
       and (${accountIds}::uuid[] is null or g.account_id = any(${accountIds}::uuid[]))
       and (${buildingNo}::text is null or b.building_no = ${buildingNo}::text)
       and (${isEndedShown} or g.ends_at is null or g.ends_at > ${now})
     order by b.position nulls first, e.entrance_position nulls first, g.granted_at desc, g.id
     limit ${limit} offset ${shown}`.execute(db);
  return rows;
}

/** Everything that a person holds or will hold, and what ended since `since`; the newest first. */
export async function listOfAccount(
  db: Database,
  accountId: string,
  { since, now }: { since: Date; now: Date },
): Promise<GivenRow[]> {
  const { rows } = await sql<GivenRow>`
    select ${columns} from ${joined}
     where g.account_id = ${accountId} and (g.ends_at is null or g.ends_at > ${since})
     order by (g.ends_at is not null and g.ends_at <= ${now}), g.granted_at desc, g.id desc limit 200`.execute(
    db,
  );
  return rows;
}

/** Who lives in a household and who looks after it from elsewhere, the first who came first. */
export async function listOfHousehold(
  db: Database,
  { communityId, householdId }: { communityId: string; householdId: string },
  now: Date,
): Promise<GivenRow[]> {
  const { rows } = await sql<GivenRow>`
    select ${columns} from ${joined}
     where g.community_id = ${communityId} and g.household_id = ${householdId}
       and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
     order by g.granted_at, g.id limit 100`.execute(db);
  return rows;
}

/** People who hold a role in the community now (or, when asked, once held it), each once with all of them; at most 20,000. */
export async function listPeople(
  db: Database,
  { communityId, role, isEndedShown, now }: Omit<Wanted, 'accountIds' | 'buildingNo'>,
): Promise<{ accountId: string; nameSealed: string; roles: Role[] }[]> {
  const { rows } = await sql<{ accountId: string; nameSealed: string; roles: Role[] }>`
    select a.id as account_id, a.name_sealed, array_agg(distinct g.role) as roles
      from role_grants g join accounts a on a.id = g.account_id and a.disabled_at is null
     where g.community_id = ${communityId} and (${role ?? null}::text is null or g.role = ${role ?? null})
       and (${isEndedShown} or (g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})))
     group by a.id order by a.id limit 20000`.execute(db);
  return rows;
}
