import { followAdvances } from '@/domain/ledger/follow-advances';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { MoneyCause } from '@/contract/ledger';
import type { DeedRow } from '../entries/add-deed';
import { advancesOf, unsettledAdvance, type AdvanceRow } from './advances';
import { follow, type Followed, type Following } from './following';

/** Shares that are read at once. */
const SHARES = 200;

/** What is billed of a supplier's share of a wave, and whether nothing more of it is to come. */
interface ShareState {
  billedFen: number;
  isOver: boolean;
}

async function stateOf(
  db: Database,
  communityId: string,
  { waveId, supplierId }: Pick<AdvanceRow, 'waveId' | 'supplierId'>,
): Promise<ShareState> {
  const { rows } = await sql<ShareState>`
    select (select coalesce(sum(case when t.cause = 'came' then t.amount_fen else -t.amount_fen end), 0)::bigint
              from ledger_entries e
              join ledger_transfers t on t.community_id = e.community_id and t.entry_id = e.id
             where e.community_id = ${communityId} and e.kind = 'bill' and e.wave_id = ${waveId}
               and e.supplier_id = ${supplierId}) as billed_fen,
           w.closed_at is not null and not exists (
             select from orders o
               join order_lines l on l.community_id = o.community_id and l.order_id = o.id
              where o.community_id = ${communityId} and o.wave_id = w.id and l.supplier_id = ${supplierId}
                and l.wanted + l.placed > (
                  select coalesce(sum(d.pieces), 0) from disputes d
                   where d.community_id = l.community_id and d.order_id = l.order_id and d.product_id = l.product_id
                     and d.arrives_at is not null and d.came_at is null)) as is_over
      from waves w where w.community_id = ${communityId} and w.id = ${waveId}`.execute(db);
  return rows[0] ?? { billedFen: 0, isOver: false };
}

function rowsOf(advance: AdvanceRow, to: { postedFen: number; voidedFen: number }): DeedRow[] {
  const supplier = { kind: 'supplier', id: advance.supplierId } as const;
  const person = { kind: 'person', id: advance.accountId } as const;
  const posted = to.postedFen - advance.postedFen;
  const voided = to.voidedFen - advance.voidedFen;
  const row = (fen: number, [more, less]: readonly [MoneyCause, MoneyCause], counts: boolean): DeedRow[] => {
    if (fen === 0) return [];
    const sides = fen > 0 ? { debit: supplier, credit: person } : { debit: person, credit: supplier };
    return [{ ...sides, amountFen: Math.abs(fen), counts, cause: fen > 0 ? more : less }];
  };
  return [...row(posted, ['posted', 'unposted'], true), ...row(voided, ['voided', 'unvoided'], false)];
}

async function followShare(
  ctx: Following,
  communityId: string,
  own: readonly AdvanceRow[],
): Promise<Followed[]> {
  const [first] = own;
  if (!first) return [];
  const state = await stateOf(ctx.db, communityId, first);
  const paid = own.map(({ entryId, amountFen, isReversed }) => ({
    entryId,
    amountFen: isReversed ? 0 : amountFen,
  }));
  const now = new Map(followAdvances(paid, state).map((one) => [one.entryId, one]));
  return own.flatMap((advance): Followed[] => {
    const rows = rowsOf(advance, now.get(advance.entryId) ?? { postedFen: 0, voidedFen: 0 });
    const { entryId: advanceId, step, waveId, supplierId } = advance;
    if (rows.length === 0) return [];
    return [{ kind: 'advanceFollow', happenedAt: ctx.now, advanceId, step, waveId, supplierId, rows }];
  });
}

type Share = Pick<AdvanceRow, 'waveId' | 'supplierId'>;

/** Shares of which an advance may be followed, in order, after `last`. */
async function listShares(ctx: Following, communityId: string, last: Share | undefined): Promise<Share[]> {
  const after = last
    ? sql`and (e.wave_id, e.supplier_id) > (${last.waveId}::uuid, ${last.supplierId}::uuid)`
    : sql``;
  const { rows } = await sql<Share>`
    select distinct e.wave_id, e.supplier_id from ledger_entries e
     where ${unsettledAdvance(sql`${communityId}::uuid`, ctx.now)} ${after}
     order by e.wave_id, e.supplier_id limit ${SHARES}`.execute(ctx.db);
  return rows;
}

/** All advances of a share, oldest first, also those that are at rest: what came is counted to the oldest first. */
async function listOfShare(
  ctx: Following,
  communityId: string,
  { waveId, supplierId }: Share,
): Promise<AdvanceRow[]> {
  const { rows } = await sql<AdvanceRow>`
    ${advancesOf(communityId, sql`e.wave_id = ${waveId} and e.supplier_id = ${supplierId}`)}
    order by e.happened_at, e.id`.execute(ctx.db);
  return rows;
}

/**
 * Advances of the last 30 days, and older ones that are pending or were reversed, follow what came of their shares: posted,
 * voided, or the way back. All of them: one that waits would keep its place in a slice.
 */
export async function followPaidBeforehand(ctx: Following, communityId: string): Promise<void> {
  let shares: Share[] = [];
  do {
    shares = await listShares(ctx, communityId, shares.at(-1));
    for (const share of shares) {
      const own = await listOfShare(ctx, communityId, share);
      await follow(ctx, communityId, await followShare(ctx, communityId, own));
    }
  } while (shares.length === SHARES);
}
