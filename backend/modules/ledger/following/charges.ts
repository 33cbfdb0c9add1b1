import { chargeRows, type ChargedLine } from '@/domain/ledger/charge-rows';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { DeedRow } from '../entries/add-deed';
import { follow, type Followed, type Following, type Window } from './following';

interface LineRow extends ChargedLine {
  orderId: string;
  productId: string;
  householdId: string;
  waveId: string;
  step: number;
}

/**
 * Lines of orders at whose door something has happened in the window and that come to something else than is charged. A
 * door of the last minute may still be taken back: an order that has one waits until it is over.
 */
async function listDiffering(
  db: Database,
  communityId: string,
  { since, until, beginsAt }: Window,
  slice: number,
): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    with near as (
      select x.order_id from drop_offs f
        join drop_off_lines x on x.community_id = f.community_id and x.drop_off_id = f.id
       where f.community_id = ${communityId} and f.confirmed_at > ${since} and f.confirmed_at <= ${until}
      union
      select d.order_id from disputes d
       where d.community_id = ${communityId} and d.answered_at > ${since} and d.answer in ('refund', 'redeliver')),
    lines as (
      select l.order_id, l.product_id, o.household_id, o.wave_id, l.price_fen, l.delivered,
             s.refunded_pieces, s.refunded_fen, s.again_pieces,
             b.booked_delivered_fen, b.booked_refunded_fen, b.booked_again_fen
        from near n
        join orders o on o.community_id = ${communityId} and o.id = n.order_id
        join waves w on w.community_id = o.community_id and w.id = o.wave_id and w.closes_at >= ${beginsAt}
        join order_lines l on l.community_id = o.community_id and l.order_id = o.id
        cross join lateral (
          select coalesce(sum(d.pieces) filter (where d.answer = 'refund'), 0)::int as refunded_pieces,
                 coalesce(sum(d.refund_fen) filter (where d.answer = 'refund'), 0)::bigint as refunded_fen,
                 coalesce(sum(d.pieces) filter (where d.answer = 'redeliver'), 0)::int as again_pieces
            from disputes d where d.community_id = l.community_id and d.order_id = l.order_id
             and d.product_id = l.product_id) s
        cross join lateral (
          select coalesce(sum(t.amount_fen) filter (where t.cause = 'delivered'), 0)
               - coalesce(sum(t.amount_fen) filter (where t.cause = 'takenBack'), 0) as booked_delivered_fen,
                 coalesce(sum(t.amount_fen) filter (where t.cause = 'refunded'), 0) as booked_refunded_fen,
                 coalesce(sum(t.amount_fen) filter (where t.cause = 'broughtAgain'), 0) as booked_again_fen
            from ledger_transfers t where t.community_id = l.community_id and t.order_id = l.order_id
             and t.product_id = l.product_id) b
       where not exists (select from drop_off_lines x
                           join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
                          where x.community_id = o.community_id and x.order_id = o.id and f.confirmed_at > ${until}))
    select lines.order_id, lines.product_id, lines.household_id, lines.wave_id, lines.price_fen, lines.delivered,
           lines.refunded_pieces, lines.refunded_fen, lines.again_pieces,
           lines.booked_delivered_fen::bigint as booked_delivered_fen,
           lines.booked_refunded_fen::bigint as booked_refunded_fen,
           lines.booked_again_fen::bigint as booked_again_fen,
           (select count(*)::int + 1 from ledger_entries e where e.community_id = ${communityId}
               and e.order_id = lines.order_id and e.kind = 'charge') as step
      from lines
     where (lines.delivered + lines.refunded_pieces + lines.again_pieces) * lines.price_fen::bigint
             <> lines.booked_delivered_fen
        or lines.refunded_fen <> lines.booked_refunded_fen
        or lines.again_pieces * lines.price_fen::bigint <> lines.booked_again_fen
     order by lines.order_id, lines.product_id limit ${slice}`.execute(db);
  return rows;
}

const goodsRow = (line: LineRow): DeedRow[] =>
  chargeRows(line).map(({ cause, amountFen, owesMore, pieces }) => {
    const household = { kind: 'household', id: line.householdId } as const;
    const goods = { kind: 'goods', id: line.waveId } as const;
    const sides = owesMore ? { debit: household, credit: goods } : { debit: goods, credit: household };
    return { ...sides, amountFen, cause, pieces, orderId: line.orderId, productId: line.productId };
  });

function toEntries(lines: readonly LineRow[], now: Date): Followed[] {
  const byOrder = new Map<string, LineRow[]>();
  for (const line of lines) byOrder.set(line.orderId, [...(byOrder.get(line.orderId) ?? []), line]);
  return [...byOrder].flatMap(([orderId, own]) => {
    const { waveId, step } = own[0] ?? {};
    const rows = own.flatMap(goodsRow);
    return rows.length > 0 ? [{ kind: 'charge', happenedAt: now, orderId, waveId, step, rows }] : [];
  });
}

/**
 * Charges a slice of lines with what they come to more or less than is charged, by cause; one entry an order. Answers how
 * many lines it was.
 */
export async function chargeSlice(
  ctx: Following,
  communityId: string,
  window: Window,
  slice: number,
): Promise<number> {
  const lines = await listDiffering(ctx.db, communityId, window, slice);
  await follow(ctx, communityId, toEntries(lines, ctx.now));
  return lines.length;
}
