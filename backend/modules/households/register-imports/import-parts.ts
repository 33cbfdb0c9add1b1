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

/** The parts of a file in their order, and takes them out. */
export async function take(db: Database, { communityId, importId }: FileAt, by: string): Promise<string[]> {
  const { rows } = await sql<{ part: number; sealed: string }>`
    delete from register_import_parts
     where community_id = ${communityId} and import_id = ${importId} and uploaded_by = ${by}
    returning part, sealed`.execute(db);
  return rows.sort((one, other) => one.part - other.part).map(({ sealed }) => sealed);
}
