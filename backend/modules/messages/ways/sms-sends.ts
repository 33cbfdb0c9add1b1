import { sql } from 'kysely';
import { beijingMoment } from '@/domain/beijing-time';
import type { Database } from '../../../db/database';

/** What the carriers take of a number: two a day, and the same text once in half a minute. */
const MOST_A_DAY = 2;
const SAME_APART_MS = 30_000;

export interface TextSend {
  id: string;
  numberHash: string;
  textHash: string;
  at: Date;
}

const dayOf = (at: Date): Date => new Date(beijingMoment('00:00', at.toISOString()));

/** Two who write to one number at once are counted one after the other. */
const hold = (db: Database, numberHash: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`sms ${numberHash}`}, 0))`.execute(db);

/**
 * Writes down, in a transaction and before it is sent, that a text goes to a number; false when the number has had as
 * many today, or the same half a minute ago.
 */
export async function reserve(db: Database, { id, numberHash, textHash, at }: TextSend): Promise<boolean> {
  await hold(db, numberHash);
  const same = new Date(at.getTime() - SAME_APART_MS);
  const added = await sql`
    insert into sms_sends (id, number_hash, text_hash, at)
    select ${id}, ${numberHash}, ${textHash}, ${at}
     where (select count(*) from sms_sends where number_hash = ${numberHash} and at >= ${dayOf(at)}) < ${MOST_A_DAY}
       and not exists (select from sms_sends
                        where number_hash = ${numberHash} and text_hash = ${textHash} and at > ${same})`.execute(
    db,
  );
  return added.numAffectedRows === 1n;
}

/** Surely nothing went out. */
export const takeBack = (db: Database, id: string) => sql`delete from sms_sends where id = ${id}`.execute(db);

/** Of these numbers those that have had as many as may go to them today. */
export async function cappedAmong(
  db: Database,
  numberHashes: readonly string[],
  at: Date,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ numberHash: string }>`
    select number_hash from sms_sends
     where number_hash = any(${numberHashes}::text[]) and at >= ${dayOf(at)}
     group by number_hash having count(*) >= ${MOST_A_DAY}`.execute(db);
  return new Set(rows.map(({ numberHash }) => numberHash));
}

/** Deletes, a slice at a time, what no cap counts any more. */
export const forgetBefore = (db: Database, moment: Date, most: number) =>
  sql`delete from sms_sends where id in (select id from sms_sends where at < ${moment} limit ${most})`.execute(
    db,
  );
