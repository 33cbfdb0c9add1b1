import { sql } from 'kysely';
import type { Database } from '../../db/database';

export interface NewPicture {
  communityId: string;
  id: string;
  /** Null: of the community. */
  householdId: string | null;
  contentType: string;
  bytes: number;
  storedAs: string;
  addedBy: string;
  addedAt: Date;
}

/** Answers false when the id is taken: a picture is never overwritten. */
export async function add(db: Database, one: NewPicture): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into pictures (community_id, id, household_id, content_type, bytes, stored_as, added_by, added_at)
    values (${one.communityId}, ${one.id}, ${one.householdId}, ${one.contentType}, ${one.bytes}, ${one.storedAs},
            ${one.addedBy}, ${one.addedAt})
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

export interface FoundPicture {
  contentType: string;
  storedAs: string;
  /** Not of the community. */
  isOfHousehold: boolean;
}

/** The picture when it belongs to this very household or to the community. */
export async function find(
  db: Database,
  place: { communityId: string; householdId: string | null },
  id: string,
): Promise<FoundPicture | undefined> {
  const { rows } = await sql<FoundPicture>`
    select content_type as "contentType", stored_as as "storedAs", household_id is not null as "isOfHousehold"
      from pictures
     where community_id = ${place.communityId} and id = ${id}
       and (household_id is null or household_id = ${place.householdId}::uuid)`.execute(db);
  return rows[0];
}
