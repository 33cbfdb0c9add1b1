import type { ImportCounts, ImportField } from '@/contract/register-import-shapes';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';

/** What people say the columns of each list are, by its number. */
export type SaidColumns = Readonly<Record<string, Partial<Record<ImportField, number[]>>>>;

/** One file on its way in, as it is stored. */
export interface ImportRow {
  id: string;
  fileName: string;
  startedAt: Date;
  lists: string[];
  hidden: string[];
  takesHidden: boolean;
  columns: SaidColumns;
  counts: ImportCounts;
  confirmedAt: Date | null;
  closedAt: Date | null;
  isDropped: boolean;
}

async function read(db: Database, rest: RawBuilder<unknown>): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select id, file_name, started_at, lists, hidden,
           takes_hidden, columns, counts,
           confirmed_at, closed_at, is_dropped
      from register_imports where ${rest}`.execute(db);
  return rows;
}

export async function find(db: Database, communityId: string, id: string): Promise<ImportRow | undefined> {
  const [found] = await read(db, sql`community_id = ${communityId} and id = ${id}`);
  return found;
}

/** Held to the end of the transaction, so that two people's words come one after the other. */
export async function hold(db: Database, communityId: string, id: string): Promise<ImportRow | undefined> {
  const [found] = await read(db, sql`community_id = ${communityId} and id = ${id} for update`);
  return found;
}

export const listNewestFirst = (
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<ImportRow[]> =>
  read(
    db,
    sql`community_id = ${communityId}
        and (${after?.at ?? null}::timestamptz is null
             or (started_at, id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
        order by started_at desc, id desc limit ${limit}`,
  );

interface NewImport {
  communityId: string;
  id: string;
  fileName: string;
  startedBy: string;
  startedAt: Date;
  lists: readonly string[];
  hidden: readonly string[];
}

/** Answers false when the id is taken. */
export async function add(db: Database, one: NewImport): Promise<boolean> {
  const added = await sql`
    insert into register_imports (community_id, id, file_name, started_by, started_at, lists, hidden)
    values (${one.communityId}, ${one.id}, ${one.fileName}, ${one.startedBy}, ${one.startedAt},
            ${JSON.stringify(one.lists)}::jsonb, ${JSON.stringify(one.hidden)}::jsonb)
    on conflict do nothing`.execute(db);
  return added.numAffectedRows === 1n;
}

export const setColumns = (db: Database, communityId: string, id: string, columns: SaidColumns) =>
  sql`update register_imports set columns = ${JSON.stringify(columns)}::jsonb
       where community_id = ${communityId} and id = ${id}`.execute(db);

export const setTakesHidden = (db: Database, communityId: string, id: string, takesHidden: boolean) =>
  sql`update register_imports set takes_hidden = ${takesHidden}
       where community_id = ${communityId} and id = ${id}`.execute(db);

export const setCounts = (db: Database, communityId: string, id: string, counts: ImportCounts) =>
  sql`update register_imports set counts = ${JSON.stringify(counts)}::jsonb
       where community_id = ${communityId} and id = ${id}`.execute(db);

export const setConfirmed = (db: Database, communityId: string, id: string, now: Date) =>
  sql`update register_imports set confirmed_at = coalesce(confirmed_at, ${now})
       where community_id = ${communityId} and id = ${id}`.execute(db);

export const close = (
  db: Database,
  communityId: string,
  id: string,
  { now, isDropped }: { now: Date; isDropped: boolean },
) =>
  sql`update register_imports set closed_at = ${now}, is_dropped = ${isDropped}
       where community_id = ${communityId} and id = ${id}`.execute(db);

const isLeftSince = (before: Date) =>
  sql`closed_at is null and coalesce(confirmed_at, started_at) < ${before}`;

/** Communities with one that is open and has been since before that moment. */
export async function listCommunitiesLeft(db: Database, before: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct community_id from register_imports where ${isLeftSince(before)}`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/** Gives up those of a community that are open and have been since before that moment; whoever is at one keeps it. */
export const dropThoseBefore = (
  db: Database,
  communityId: string,
  { before, now }: { before: Date; now: Date },
) =>
  sql`with left_open as materialized (
        select id from register_imports where community_id = ${communityId} and ${isLeftSince(before)}
           for update skip locked)
      update register_imports i set closed_at = ${now}, is_dropped = true
        from left_open
       where i.community_id = ${communityId} and i.id = left_open.id`.execute(db);
