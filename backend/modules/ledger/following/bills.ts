import { sql } from 'kysely';
import type { DeedRow } from '../entries/add-deed';
import { cameOf } from './came';
import { follow, type Followed, type Following, type Window } from './following';

/** What came of a product of a supplier's share of a wave, and what is billed of it. */
interface ShareRow {
  waveId: string;
  supplierId: string;
  productId: string;
  pieces: number;
  cameFen: number;
  billedFen: number;
  step: number;
}

/** A count that is taken back is taken back before sorting: so far back a bill is looked at once more. */
const COUNTED_BACK_MS = 2 * 24 * 3_600_000;

/** Shares of which something was counted in the window, whenever their wave closed, or was billed just now. */
const sharesNow = (communityId: string, since: Date, billedSince: Date) => sql`
  select v.wave_id, v.supplier_id from goods_receipts r
    join purchase_waves v on v.community_id = r.community_id and v.purchase_id = r.purchase_id
   where r.community_id = ${communityId} and r.received_at > ${since}
  union
  select e.wave_id, e.supplier_id from ledger_entries e
   where e.community_id = ${communityId} and e.kind = 'bill' and e.happened_at > ${billedSince}`;

/** Shares of which more or less has come than is billed; of those of which something was counted, or taken back. */
async function listDiffering(
  ctx: Following,
  communityId: string,
  window: Window,
  slice: number,
): Promise<ShareRow[]> {
  const billedSince = new Date(ctx.now.getTime() - COUNTED_BACK_MS);
  const { rows } = await sql<ShareRow>`
    with shares_now as (${sharesNow(communityId, window.since, billedSince)}),
    came as (${cameOf(
      sql`w.community_id = ${communityId} and w.closes_at >= ${window.beginsAt}
          and w.id in (select wave_id from shares_now)`,
      sql`(n.wave_id, n.supplier_id) in (select wave_id, supplier_id from shares_now)`,
    )}),
    billed as (
      select e.wave_id, e.supplier_id, t.product_id,
             sum(case when t.cause = 'came' then t.amount_fen else -t.amount_fen end)::bigint as billed_fen
        from shares_now s
        join ledger_entries e on e.community_id = ${communityId} and e.kind = 'bill' and e.wave_id = s.wave_id
             and e.supplier_id = s.supplier_id
        join ledger_transfers t on t.community_id = e.community_id and t.entry_id = e.id
       group by e.wave_id, e.supplier_id, t.product_id)
    select coalesce(came.wave_id, billed.wave_id) as wave_id,
           coalesce(came.supplier_id, billed.supplier_id) as supplier_id,
           coalesce(came.product_id, billed.product_id) as product_id,
           coalesce(came.pieces, 0)::int as pieces, coalesce(came.came_fen, 0)::bigint as came_fen,
           coalesce(billed.billed_fen, 0)::bigint as billed_fen,
           (select count(*)::int + 1 from ledger_entries e where e.community_id = ${communityId} and e.kind = 'bill'
               and e.wave_id = coalesce(came.wave_id, billed.wave_id)
               and e.supplier_id = coalesce(came.supplier_id, billed.supplier_id)) as step
      from came full join billed on billed.wave_id = came.wave_id and billed.supplier_id = came.supplier_id
           and billed.product_id = came.product_id
     where coalesce(came.came_fen, 0) <> coalesce(billed.billed_fen, 0)
     order by 1, 2, 3 limit ${slice}`.execute(ctx.db);
  return rows;
}

function rowOf({ waveId, supplierId, productId, pieces, cameFen, billedFen }: ShareRow): DeedRow {
  const goods = { kind: 'goods', id: waveId } as const;
  const supplier = { kind: 'supplier', id: supplierId } as const;
  const more = cameFen > billedFen;
  const sides = more ? { debit: goods, credit: supplier } : { debit: supplier, credit: goods };
  const amountFen = Math.abs(cameFen - billedFen);
  const priceFen = pieces > 0 ? cameFen / pieces : 0;
  const own = priceFen > 0 ? Math.round(amountFen / priceFen) : null;
  return { ...sides, amountFen, productId, pieces: own, cause: more ? 'came' : 'countTakenBack' };
}

function toEntries(shares: readonly ShareRow[], now: Date): Followed[] {
  const byShare = new Map<string, ShareRow[]>();
  for (const share of shares) {
    const key = `${share.waveId} ${share.supplierId}`;
    byShare.set(key, [...(byShare.get(key) ?? []), share]);
  }
  return [...byShare.values()].flatMap((own) => {
    const { waveId, supplierId, step } = own[0] ?? {};
    return [{ kind: 'bill', happenedAt: now, waveId, supplierId, step, rows: own.map(rowOf) }];
  });
}

/** Bills what came of each supplier's share of a wave, more or less than is billed. Answers how many products it was. */
export async function billShares(
  ctx: Following,
  communityId: string,
  window: Window,
  slice: number,
): Promise<number> {
  const shares = await listDiffering(ctx, communityId, window, slice);
  await follow(ctx, communityId, toEntries(shares, ctx.now));
  return shares.length;
}
