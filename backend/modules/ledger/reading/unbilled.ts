import type { WaveGap } from '@/contract/ledger-lists';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { cameOf, extrasOf } from '../following/came';

interface ShareRow {
  product: string;
  measure: string;
  pieces: number;
  cameFen: number;
  billedFen: number;
}

/**
 * Products of a wave of which something else is billed than came for its households, of nobody's door: the receipt is not
 * followed yet.
 */
export async function readUnbilled(db: Database, communityId: string, waveId: string): Promise<WaveGap[]> {
  const { rows } = await sql<ShareRow>`
    with came as (${cameOf(sql`w.community_id = ${communityId} and w.id = ${waveId}`, sql`true`)}),
    billed as (
      select e.supplier_id, t.product_id,
             sum(case when t.cause = 'came' then t.amount_fen else -t.amount_fen end)::bigint as billed_fen
        from ledger_entries e
        join ledger_transfers t on t.community_id = e.community_id and t.entry_id = e.id
       where e.community_id = ${communityId} and e.kind = 'bill' and e.wave_id = ${waveId}
       group by e.supplier_id, t.product_id)
    select p.name as product, p.measure, coalesce(came.pieces, 0)::int as pieces,
           coalesce(came.came_fen, 0)::bigint as came_fen, coalesce(billed.billed_fen, 0)::bigint as billed_fen
      from came full join billed on billed.supplier_id = came.supplier_id and billed.product_id = came.product_id
      join products p on p.community_id = ${communityId} and p.id = coalesce(came.product_id, billed.product_id)
     where coalesce(came.came_fen, 0) <> coalesce(billed.billed_fen, 0)
     order by p.name, p.id`.execute(db);
  return rows.map(({ product, measure, pieces, cameFen, billedFen }) => ({
    kind: 'notBooked',
    placeLabel: null,
    householdId: null,
    product,
    measure,
    pieces,
    amountFen: billedFen - cameFen,
  }));
}

/** What the community took into stock with a wave: billed, and of no door. */
export async function readExtras(db: Database, communityId: string, waveId: string): Promise<WaveGap[]> {
  const { rows } = await sql<Pick<WaveGap, 'product' | 'measure' | 'pieces' | 'amountFen'>>`
    select p.name as product, p.measure, n.pieces, n.fen as amount_fen
      from (${extrasOf(sql`w.community_id = ${communityId} and w.id = ${waveId}`)}) n
      join products p on p.community_id = ${communityId} and p.id = n.product_id
     order by p.name, p.id`.execute(db);
  return rows.map((row) => ({ ...row, kind: 'ofNobody', placeLabel: null, householdId: null }));
}
