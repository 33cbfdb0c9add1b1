import type { ContactRelation } from '@/contract/register';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { newId } from '../../../kernel/ids';

/** A number of a household's own. */
export interface OwnNumber {
  householdId: string;
  phoneSealed: string;
  phoneHash: string;
  lastFourHash: string;
  position: number;
}

/** Ends the own numbers of some households that are not among these. */
export const endOtherOwn = (
  db: Database,
  communityId: string,
  { householdIds, numbers }: { householdIds: readonly string[]; numbers: readonly OwnNumber[] },
  now: Date,
) =>
  sql`update contacts c set ended_at = ${now}
       where c.community_id = ${communityId} and c.household_id = any(${householdIds}::uuid[])
         and c.relation = 'own' and c.ended_at is null
         and not exists (select from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb)
                                     as x ("householdId" uuid, "phoneHash" text)
                          where x."householdId" = c.household_id and x."phoneHash" = c.phone_hash)`.execute(
    db,
  );

/** Adds own numbers; one that the household has already stays and takes its new place. */
export async function addOwn(
  db: Database,
  communityId: string,
  numbers: readonly OwnNumber[],
  now: Date,
): Promise<void> {
  await sql`
    insert into contacts (community_id, id, household_id, relation, phone_sealed, phone_hash, last_four_hash, position,
                          added_at)
    select ${communityId}, x.id, x.household_id, 'own', x.sealed, x.hash, x.last_four, x.position, ${now}
      from unnest(${numbers.map(newId)}::uuid[], ${numbers.map(({ householdId }) => householdId)}::uuid[],
                  ${numbers.map(({ phoneSealed }) => phoneSealed)}::text[],
                  ${numbers.map(({ phoneHash }) => phoneHash)}::text[],
                  ${numbers.map(({ lastFourHash }) => lastFourHash)}::text[],
                  ${numbers.map(({ position }) => position)}::integer[])
           as x (id, household_id, sealed, hash, last_four, position)
    on conflict (community_id, household_id, phone_hash) where ended_at is null
       do update set relation = 'own', position = excluded.position`.execute(db);
}

interface Home {
  communityId: string;
  householdId: string;
}

/** A number as it is stored. */
export interface ContactRow {
  id: string;
  relation: ContactRelation;
  nameSealed: string | null;
  phoneSealed: string;
}

/** All numbers by which a household is reached now. */
export async function list(db: Database, { communityId, householdId }: Home): Promise<ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    select id, relation, name_sealed, phone_sealed from contacts
     where community_id = ${communityId} and household_id = ${householdId} and ended_at is null
     order by position, id`.execute(db);
  return rows;
}

/** Its own ones, sealed, in their order. */
export const listOwn = async (db: Database, home: Home): Promise<string[]> =>
  (await list(db, home)).filter(({ relation }) => relation === 'own').map(({ phoneSealed }) => phoneSealed);

/** Adds a number of somebody else; one that is there already becomes theirs. */
export const addOther = (
  db: Database,
  { communityId, householdId }: Home,
  contact: Omit<OwnNumber, 'householdId' | 'position'> & {
    relation: ContactRelation;
    nameSealed: string | null;
  },
  now: Date,
) =>
  sql`insert into contacts (community_id, id, household_id, relation, name_sealed, phone_sealed, phone_hash,
                            last_four_hash, position, added_at)
      values (${communityId}, ${newId()}, ${householdId}, ${contact.relation}, ${contact.nameSealed},
              ${contact.phoneSealed}, ${contact.phoneHash}, ${contact.lastFourHash}, 100, ${now})
      on conflict (community_id, household_id, phone_hash) where ended_at is null
         do update set relation = excluded.relation, name_sealed = excluded.name_sealed`.execute(db);

/** Takes one number off, or (null) all. */
export const end = (db: Database, { communityId, householdId }: Home, id: string | null, now: Date) =>
  sql`update contacts set ended_at = ${now}
       where community_id = ${communityId} and household_id = ${householdId} and ended_at is null
         and (${id}::uuid is null or id = ${id}::uuid)`.execute(db);
