import { KEPT_AFTER_END_DAYS } from '@/domain/register/kept-after-end';
import { sql, type RawBuilder } from 'kysely';
import { everywhere, inCommunity } from '../kernel/in-community';
import type { App } from '../kernel/app-parts';
import { discardOldImports, listWithOldImports } from '../modules/households/public';
import { forgetTextSends } from '../modules/messages/public';
import { inTurns } from './in-turns';

/** Rows of a table that nobody needs any more, and how many of a community go at a time. */
interface Old {
  table: RawBuilder<unknown>;
  /** Said whole, so that whoever looks for the writers of a table finds it (tests/one-writer.test.ts). */
  remove: RawBuilder<unknown>;
  isOld: RawBuilder<unknown>;
  most?: number;
}

const DAY_MS = 24 * 3600_000;
const SLICE = 5_000;
/** Parts of files are large. */
const PARTS = 50;
/** Committed answers are repeated for 7 days (architecture.md, idea 2). */
const ANSWERS_KEPT_MS = 7 * DAY_MS;
/** Told is told: the key must outlive every possible repetition of the fact's own action. */
const ANNOUNCEMENTS_KEPT_MS = 8 * DAY_MS;
/** What could not be told stands for a month, for whoever looks into it. */
const GIVEN_UP_KEPT_MS = 30 * DAY_MS;
/** What the carriers take of a number is counted by the day. */
const TEXTS_COUNTED_MS = 2 * DAY_MS;
/** Long enough to look up what a file said; the register itself keeps what was imported. */
const IMPORT_ROWS_KEPT_MS = 30 * DAY_MS;
/** As long as the people of a household that has ended are known: whoever is on a list may have moved out meanwhile. */
const LIST_ROWS_KEPT_MS = KEPT_AFTER_END_DAYS * DAY_MS;

/** Whose home needed care when goods were shared out: as long as a household that ended then is known. */
const CARE_KEPT_MS = KEPT_AFTER_END_DAYS * DAY_MS;

/** Deletes what is no longer needed, a slice of a community at a time; of the directory, a slice of all. */
export async function forgetOldRows(app: App, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await forget(app, {
    table: sql`actions`,
    remove: sql`delete from actions`,
    isOld: sql`done_at < ${before(ANSWERS_KEPT_MS)}`,
  });
  const isTold = sql`done_at < ${before(ANNOUNCEMENTS_KEPT_MS)} or given_up_at < ${before(GIVEN_UP_KEPT_MS)}`;
  await forget(app, { table: sql`outbox`, remove: sql`delete from outbox`, isOld: isTold });
  await forget(app, {
    table: sql`message_deliveries`,
    remove: sql`delete from message_deliveries`,
    isOld: sql`settled_at < ${before(GIVEN_UP_KEPT_MS)}`,
  });
  await forgetImports(app, now);
  await forget(app, {
    table: sql`second_list_rows`,
    remove: sql`delete from second_list_rows`,
    isOld: sql`exists (select from second_lists s
       where s.community_id = t.community_id and s.id = t.list_id and s.read_at < ${before(LIST_ROWS_KEPT_MS)})`,
  });
  await forget(app, {
    table: sql`goods_receipt_shares`,
    remove: sql`update goods_receipt_shares set was_cared = null`,
    isOld: sql`was_cared is not null and exists (select from goods_receipts r
       where r.community_id = t.community_id and r.id = t.receipt_id and r.received_at < ${before(CARE_KEPT_MS)})`,
  });
  const db = everywhere(app.database);
  await sql`delete from sessions where token_hash in (select token_hash from sessions
     where expires_at < ${now} limit ${SLICE})`.execute(db);
  await forgetTextSends(db, before(TEXTS_COUNTED_MS), SLICE);
  await sql`delete from code_tries where who in (select who from code_tries
     where window_start < ${before(DAY_MS)} limit ${SLICE})`.execute(db);
}

/** Rows of imports that are over or given up, and parts of files of which no import came. */
async function forgetImports(app: App, now: Date): Promise<void> {
  const { database } = app;
  await inTurns(await listWithOldImports(everywhere(database), now), 1, async (communityId) => {
    await discardOldImports(inCommunity(database, communityId), communityId, now);
    return false;
  });
  const isOver = sql`exists (select from register_imports i
     where i.community_id = t.community_id and i.id = t.import_id
       and (i.is_dropped or i.closed_at < ${new Date(now.getTime() - IMPORT_ROWS_KEPT_MS)}))`;
  await forget(app, {
    table: sql`register_import_rows`,
    remove: sql`delete from register_import_rows`,
    isOld: isOver,
  });
  const isStranded = sql`uploaded_at < ${new Date(now.getTime() - DAY_MS)}`;
  await forget(app, {
    table: sql`register_import_parts`,
    remove: sql`delete from register_import_parts`,
    isOld: isStranded,
    most: PARTS,
  });
}

/** Deletes old rows of a table, in each community that has one among the first of them. */
async function forget({ database }: App, { table, remove, isOld, most = SLICE }: Old): Promise<void> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct community_id
      from (select community_id from ${table} t where ${isOld} limit ${most}) old`.execute(
    everywhere(database),
  );
  const due = rows.map(({ communityId }) => communityId);
  await inTurns(due, 1, async (communityId) => {
    await sql`${remove} where community_id = ${communityId} and ctid = any(array(
       select t.ctid from ${table} t where t.community_id = ${communityId} and (${isOld}) limit ${most}))`.execute(
      inCommunity(database, communityId),
    );
    return false;
  });
}
