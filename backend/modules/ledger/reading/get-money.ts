import type { getMoney as procedure } from '@/contract/ledger-lists';
import { beijingDay, dayBounds } from '@/domain/beijing-day';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import { balanceOf } from '../entries/balances';
import { readOpenAdvances } from './advances';
import { readCounts, toCount } from './cash-counts';
import { findAccount } from './find-account';
import { totalsOf } from './sums';
import { countWaiting } from './write-offs';

/** So many open advances are counted; the list has them all. */
const MOST_COUNTED = 1_000;

async function paidOn(db: Database, communityId: string, { from, to }: { from: string; to: string }) {
  const { rows } = await sql<{ fen: number }>`
    select coalesce(sum(t.amount_fen), 0)::bigint as fen
      from ledger_entries e
      join ledger_transfers t on t.community_id = e.community_id and t.entry_id = e.id
     where e.community_id = ${communityId} and e.kind = 'payment' and e.happened_at >= ${from} and e.happened_at < ${to}
       and not exists (select from ledger_entries r where r.community_id = ${communityId} and r.reverses_id = e.id)`.execute(
    db,
  );
  return rows[0]?.fen ?? 0;
}

async function hasEntries(db: Database, communityId: string): Promise<boolean> {
  const { rows } = await sql<{ isThere: boolean }>`
    select exists (select from ledger_transfers where community_id = ${communityId}) as is_there`.execute(db);
  return rows[0]?.isThere ?? false;
}

/** The money of a community at a look. */
export const getMoney: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const { db, now } = ctx;
  const { household: households, person: people, supplier: suppliers } = await totalsOf(db, communityId);
  const box = await findAccount(db, communityId, { kind: 'cashBox' });
  const [lastCount] = await readCounts(ctx, communityId, null, 1);
  return {
    owedFen: households.owedFen,
    owingHouseholds: households.owing,
    creditFen: households.creditFen,
    paidTodayFen: await paidOn(db, communityId, dayBounds(beijingDay(now.toISOString()))),
    cashBoxFen: box ? await balanceOf(db, communityId, box) : 0,
    lastCount: lastCount ? toCount(ctx, lastCount) : null,
    heldFen: people.owedFen,
    owedToPeopleFen: people.creditFen,
    owedToSuppliersFen: suppliers.creditFen - suppliers.owedFen,
    openAdvances: (await readOpenAdvances(ctx, communityId, null, MOST_COUNTED)).length,
    waitingWriteOffs: await countWaiting(db, communityId),
    hasEntries: await hasEntries(db, communityId),
  };
};
