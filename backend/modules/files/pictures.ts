import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { showsBatch } from '../purchasing/public';

export interface NewPicture {
  communityId: string;
  id: string;
  /** Null: of the community. */
  householdId: string | null;
  contentType: string;
  bytes: number;
  storedAs: string;
  /** Its small copy; null: none was made. */
  thumbnailAs: string | null;
  /** The same for the same bytes, and nothing to learn from it: one picture under two payments is asked about. */
  contentHash: string;
  addedBy: string;
  addedAt: Date;
}

/** Answers false when the id is taken: a picture is never overwritten. */
export async function add(db: Database, one: NewPicture): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into pictures (community_id, id, household_id, content_type, bytes, stored_as, thumbnail_as,
                          content_hash, added_by, added_at)
    values (${one.communityId}, ${one.id}, ${one.householdId}, ${one.contentType}, ${one.bytes}, ${one.storedAs},
            ${one.thumbnailAs}, ${one.contentHash}, ${one.addedBy}, ${one.addedAt})
    on conflict do nothing`.execute(db);
  return numAffectedRows === 1n;
}

/** How many pictures the household (null: the community) has got since a moment; held, so that the next one waits. */
export async function countSince(
  db: Database,
  { communityId, householdId }: { communityId: string; householdId: string | null },
  since: Date,
): Promise<number> {
  const lock = `pictures ${communityId} ${householdId ?? ''}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(db);
  const { rows } = await sql<{ added: number }>`
    select count(*)::int as added from pictures
     where community_id = ${communityId} and household_id is not distinct from ${householdId}::uuid
       and added_at > ${since}`.execute(db);
  return rows[0]?.added ?? 0;
}

export interface FoundPicture {
  storedAs: string;
  /** Not of the community. */
  isOfHousehold: boolean;
}

/** The picture when it belongs to this very household or to the community; of a batch only to whoever works there (no household). */
export async function find(
  db: Database,
  place: { communityId: string; householdId: string | null },
  id: string,
): Promise<FoundPicture | undefined> {
  const { rows } = await sql<FoundPicture>`
    select stored_as, household_id is not null as is_of_household
      from pictures p
     where p.community_id = ${place.communityId} and p.id = ${id}
       and (p.household_id is null or p.household_id = ${place.householdId}::uuid)
       and (${place.householdId}::uuid is null or not ${showsBatch})`.execute(db);
  return rows[0];
}

/** Of these pictures those of the community, with the name of what is shown in a list: the small copy, or the picture. */
export async function findForList(
  db: Database,
  communityId: string,
  ids: readonly string[],
): Promise<{ pictureId: string; storedAs: string }[]> {
  const { rows } = await sql<{ pictureId: string; storedAs: string }>`
    select id as picture_id, coalesce(thumbnail_as, stored_as) as stored_as from pictures p
     where p.community_id = ${communityId} and p.household_id is null and p.id = any(${[...ids]}::uuid[])
       and not ${showsBatch}
     order by id`.execute(db);
  return rows;
}
