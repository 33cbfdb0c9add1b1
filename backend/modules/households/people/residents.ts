import type { ResidentRelation } from '@/contract/register';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { newId } from '../../../kernel/ids';

/** Writes who the householders are, in place of those who were. */
export async function setHouseholders(
  db: Database,
  communityId: string,
  names: readonly { householdId: string; nameSealed: string }[],
  now: Date,
): Promise<void> {
  await sql`
    insert into residents (community_id, id, household_id, name_sealed, relation, added_at)
    select ${communityId}, x.*, 'householder', ${now}
      from unnest(${names.map(newId)}::uuid[], ${names.map(({ householdId }) => householdId)}::uuid[],
                  ${names.map(({ nameSealed }) => nameSealed)}::text[]) as x
    on conflict (community_id, household_id) where relation = 'householder' and ended_at is null
       do update set name_sealed = excluded.name_sealed`.execute(db);
}

/** Nobody knows the householders of these households any more. */
export const endHouseholders = (
  db: Database,
  communityId: string,
  householdIds: readonly string[],
  now: Date,
) =>
  sql`update residents set ended_at = ${now}
       where community_id = ${communityId} and household_id = any(${householdIds}::uuid[])
         and relation = 'householder' and ended_at is null`.execute(db);

/** Somebody whom a file names, sealed. */
export interface NewResident {
  id: string;
  householdId: string;
  nameSealed: string;
  relation: ResidentRelation;
}

/** Adds people who are no householders. */
export const addAll = (db: Database, communityId: string, people: readonly NewResident[], now: Date) =>
  sql`insert into residents (community_id, id, household_id, name_sealed, relation, added_at)
      select ${communityId}, x.*, ${now}
        from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ householdId }) => householdId)}::uuid[],
                    ${people.map(({ nameSealed }) => nameSealed)}::text[],
                    ${people.map(({ relation }) => relation)}::text[]) as x`.execute(db);

interface Home {
  communityId: string;
  householdId: string;
}

/** Somebody who lives in a household, as it is stored. */
export interface ResidentRow {
  id: string;
  nameSealed: string;
  relation: ResidentRelation;
}

/** Who lives in it now, the householder first. */
export async function list(db: Database, { communityId, householdId }: Home): Promise<ResidentRow[]> {
  const { rows } = await sql<ResidentRow>`
    select id, name_sealed, relation from residents
     where community_id = ${communityId} and household_id = ${householdId} and ended_at is null
     order by relation <> 'householder', added_at, id`.execute(db);
  return rows;
}

/** Writes who somebody is; the householder is not written here. */
export const save = (db: Database, { communityId, householdId }: Home, resident: ResidentRow, now: Date) =>
  sql`insert into residents (community_id, id, household_id, name_sealed, relation, added_at)
      values (${communityId}, ${resident.id}, ${householdId}, ${resident.nameSealed}, ${resident.relation}, ${now})
      on conflict (community_id, id) do update
         set name_sealed = excluded.name_sealed, relation = excluded.relation`.execute(db);

/** Somebody, or (null) everybody, does not live there any more. */
export const end = (db: Database, { communityId, householdId }: Home, id: string | null, now: Date) =>
  sql`update residents set ended_at = ${now}
       where community_id = ${communityId} and household_id = ${householdId} and ended_at is null
         and (${id}::uuid is null or id = ${id}::uuid)`.execute(db);
