import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface FileAt {
  communityId: string;
  importId: string;
}

interface NewPart extends FileAt {
  part: number;
  sealed: string;
  by: string;
  now: Date;
}

/** Keeps one part of a file; the same part again takes its place. Answers false when the file is somebody else's. */
export async function put(
  db: Database,
  { communityId, importId, part, sealed, by, now }: NewPart,
): Promise<boolean> {
  const kept = await sql`
    insert into register_import_parts (community_id, import_id, part, sealed, uploaded_by, uploaded_at)
    values (${communityId}, ${importId}, ${part}, ${sealed}, ${by}, ${now})
    on conflict (community_id, import_id, part) do update set sealed = excluded.sealed, uploaded_at = excluded.uploaded_at
      where register_import_parts.uploaded_by = excluded.uploaded_by`.execute(db);
  return kept.numAffectedRows === 1n;
}

/** The parts of a file in their order. */
export async function list(db: Database, { communityId, importId }: FileAt, by: string): Promise<string[]> {
  const { rows } = await sql<{ sealed: string }>`
    select sealed from register_import_parts
     where community_id = ${communityId} and import_id = ${importId} and uploaded_by = ${by}
     order by part`.execute(db);
  return rows.map(({ sealed }) => sealed);
}

/** Forgets the parts of a file that was read. */
export async function drop(db: Database, { communityId, importId }: FileAt, by: string): Promise<void> {
  await sql`
    delete from register_import_parts
     where community_id = ${communityId} and import_id = ${importId} and uploaded_by = ${by}`.execute(db);
}
