import { everywhere } from '../kernel/in-community';
import { sql } from 'kysely';
import type { Database } from '../db/database';
import type { App } from '../kernel/app-parts';
import { discardOldImports } from '../modules/households/public';

const DAY_MS = 24 * 3600_000;
const SLICE = 5_000;
/** Committed answers are repeated for 7 days (architecture.md, idea 2). */
const ANSWERS_KEPT_MS = 7 * DAY_MS;
/** Told is told: the key must outlive every possible repetition of the fact's own action. */
const ANNOUNCEMENTS_KEPT_MS = 8 * DAY_MS;
/** What could not be told stands for a month, for whoever looks into it. */
const GIVEN_UP_KEPT_MS = 30 * DAY_MS;
/** Long enough to look up what a file said; the register itself keeps what was imported. */
const IMPORT_ROWS_KEPT_MS = 30 * DAY_MS;

/** Deletes what is no longer needed, a slice at a time. */
export async function forgetOldRows(app: App, now: Date): Promise<void> {
  const db = everywhere(app.database);
  await sql`delete from actions where ctid in (select ctid from actions
     where done_at < ${new Date(now.getTime() - ANSWERS_KEPT_MS)} limit ${SLICE})`.execute(db);
  await sql`delete from outbox where ctid in (select ctid from outbox
     where done_at < ${new Date(now.getTime() - ANNOUNCEMENTS_KEPT_MS)}
        or given_up_at < ${new Date(now.getTime() - GIVEN_UP_KEPT_MS)} limit ${SLICE})`.execute(db);
  await sql`delete from message_deliveries where ctid in (select ctid from message_deliveries
     where settled_at < ${new Date(now.getTime() - GIVEN_UP_KEPT_MS)} limit ${SLICE})`.execute(db);
  await sql`delete from sessions where token_hash in (select token_hash from sessions
     where expires_at < ${now} limit ${SLICE})`.execute(db);
  await sql`delete from code_tries where who in (select who from code_tries
     where window_start < ${new Date(now.getTime() - DAY_MS)} limit ${SLICE})`.execute(db);
  await forgetImports(db, now);
}

/** Rows of imports that are over or given up, and parts of files of which no import came. */
async function forgetImports(db: Database, now: Date): Promise<void> {
  await discardOldImports(db, now);
  await sql`delete from register_import_rows where ctid in (select r.ctid from register_import_rows r
     join register_imports i on i.community_id = r.community_id and i.id = r.import_id
     where i.is_dropped or i.closed_at < ${new Date(now.getTime() - IMPORT_ROWS_KEPT_MS)} limit ${SLICE})`.execute(
    db,
  );
  await sql`delete from register_import_parts where ctid in (select ctid from register_import_parts
     where uploaded_at < ${new Date(now.getTime() - DAY_MS)} limit 50)`.execute(db);
}
