import type { SavedAudience } from '@/contract/notice-templates';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Saving } from './saved';

/** The audiences of a community, by name. */
export async function list(db: Database, communityId: string): Promise<SavedAudience[]> {
  const { rows } = await sql<SavedAudience>`
    select s.id, s.name, s.audience from saved_audiences s
     where s.community_id = ${communityId} and s.removed_at is null order by s.name limit 50`.execute(db);
  return rows;
}

/** Writes an audience, or writes it anew. */
export const put = (db: Database, { communityId, by, at }: Saving, one: SavedAudience) =>
  sql`
    insert into saved_audiences (community_id, id, name, audience, saved_by, saved_at)
    values (${communityId}, ${one.id}, ${one.name}, ${JSON.stringify(one.audience)}::jsonb, ${by}, ${at})
    on conflict (community_id, id) do update
       set name = excluded.name, audience = excluded.audience, saved_by = excluded.saved_by,
           saved_at = excluded.saved_at, removed_at = null`.execute(db);

export const remove = (db: Database, communityId: string, id: string, at: Date) =>
  sql`
    update saved_audiences set removed_at = ${at}
     where community_id = ${communityId} and id = ${id} and removed_at is null`.execute(db);
