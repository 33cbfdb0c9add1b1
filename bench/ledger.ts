import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID as communityId, demoId } from '../backend/demo';
import { read, type Read } from './desk-reads';
import { startHttpClient } from './http-client';

/** Two waves a day, six rows each, a payment a week: what a household that orders every time has behind it in a year. */
const YEAR = 365;
const ROWS_AN_ORDER = 6;
/** Half days in one statement. */
const SLICE = 10;

const short = demoId('household 10-1-401');
const long = demoId('household 10-1-502');

const account = (kind: string, column: string, id: string) => sql`
  insert into ledger_accounts (community_id, id, kind, ${sql.ref(column)})
  values (${communityId}, ${v7()}, ${kind}, ${id}) on conflict do nothing`;

const accountOf = (kind: string, subjectId: string) =>
  sql`(select id from ledger_accounts where community_id = ${communityId} and kind = ${kind} and subject_id = ${subjectId})`;

/** Charges of a household on each of `days` days, twice a day. */
async function charge({ db }: BenchDatabase, householdId: string, days: number): Promise<void> {
  await account('household', 'household_id', householdId).execute(db);
  await sql`insert into ledger_accounts (community_id, id, kind) values (${communityId}, ${v7()}, 'shopping')
            on conflict do nothing`.execute(db);
  const at = sql`timestamptz '2026-11-22T00:00:00Z' - n * interval '12 hours'`;
  await sql`
    with made as (
      insert into ledger_entries (community_id, id, kind, happened_at, recorded_at, content_hash)
      select ${communityId}, gen_random_uuid(), 'shopping', ${at}, ${at}, ''
        from generate_series(1, ${days * 2}::int) as n returning id, happened_at)
    insert into ledger_transfers (community_id, entry_id, position, debit_account, credit_account, amount_fen, happened_at)
    select ${communityId}, made.id, p, ${accountOf('household', householdId)}, ${accountOf('shopping', communityId)},
           1200, made.happened_at
      from made, generate_series(0, ${ROWS_AN_ORDER - 1}::int) as p`.execute(db);
}

/** Everybody else's year: the statement has to find the own rows among them. */
async function chargeOthers(database: BenchDatabase, days: number): Promise<void> {
  await sql`
    insert into ledger_accounts (community_id, id, kind, household_id)
    select ${communityId}, gen_random_uuid(), 'household', h.id from households h where h.community_id = ${communityId}
    on conflict do nothing`.execute(database.db);
  // What is looked up for each row has a plan that knows how many there are.
  for (let from = 1; from < days * 2; from += SLICE) {
    await chargeSlice(database, from);
    await sql`analyze ledger_accounts, ledger_entries, ledger_transfers`.execute(database.db);
  }
}

async function chargeSlice({ db }: BenchDatabase, from: number): Promise<void> {
  const at = sql`timestamptz '2026-11-22T00:00:00Z' - n * interval '12 hours'`;
  await sql`
    with made as (
      insert into ledger_entries (community_id, id, kind, happened_at, recorded_at, content_hash)
      select ${communityId}, gen_random_uuid(), 'shopping', ${at}, ${at}, ''
        from generate_series(${from}::int, ${from + SLICE - 1}::int) as n returning id, happened_at)
    insert into ledger_transfers (community_id, entry_id, position, debit_account, credit_account, amount_fen, happened_at)
    select ${communityId}, made.id, row_number() over (partition by made.id order by a.id), a.id,
           ${accountOf('shopping', communityId)}, 1200, made.happened_at
      from made join ledger_accounts a on a.community_id = ${communityId} and a.kind = 'household'
       and a.subject_id not in (${short}, ${long})`.execute(db);
}

export interface LedgerRead extends Read {
  /** To the statement of a household with a week behind it, of the middle times. */
  ratio: number;
}

/** The statement of a household with a week and with a year behind it, and the money page, over HTTP; in ratios. */
export async function ledgerReads(database: BenchDatabase): Promise<LedgerRead[]> {
  await charge(database, short, 7);
  await charge(database, long, YEAR);
  await chargeOthers(database, YEAR);
  const http = await startHttpClient(database);
  const statement = (householdId: string) => ({ communityId, householdId });
  const reads = [
    await read(http, 'a statement, a week behind', 'ledger/getStatement', statement(short)),
    await read(http, 'a statement, a year behind', 'ledger/getStatement', statement(long)),
    await read(http, 'the money page, a year of 664 households behind', 'ledger/getMoney', { communityId }),
  ];
  http.stop();
  const week = reads[0]?.p50 ?? 1;
  return reads.map((one) => ({ ...one, ratio: Math.round((one.p50 / week) * 100) / 100 }));
}
