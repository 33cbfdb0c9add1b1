import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** The communities whose numbers are older than `before`, the oldest first. */
export async function listDue(db: Database, before: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from communities c left join counted_communities k on k.community_id = c.id
     where not c.is_preparing and (k.counted_at is null or k.counted_at <= ${before})
     order by k.counted_at nulls first, c.id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Keeps others from counting this community until the transaction ends; undefined when somebody does it, or has. */
export async function claim(
  db: Database,
  communityId: string,
  before: Date,
): Promise<{ recountedOn: string | null } | undefined> {
  const { rows } = await sql<{ recountedOn: string | null }>`
    select recounted_on::text from counted_communities
     where community_id = ${communityId} and (counted_at is null or counted_at <= ${before})
       for update skip locked`.execute(db);
  return rows[0];
}

/** A community that has never been counted gets its row. */
export async function add(db: Database, communityId: string): Promise<void> {
  await sql`insert into counted_communities (community_id) values (${communityId}) on conflict do nothing`.execute(
    db,
  );
}

export async function markCounted(db: Database, communityId: string, now: Date, recountedOn: string | null) {
  await sql`
    update counted_communities set counted_at = ${now}, recounted_on = ${recountedOn}::date
     where community_id = ${communityId}`.execute(db);
}
