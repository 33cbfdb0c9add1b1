import type { checkWave as procedure, WaveGap } from '@/contract/ledger-lists';
import { lineGaps, type CheckedLine } from '@/domain/ledger/wave-gaps';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import { pageOfAll } from '../../../kernel/paging';
import { Refusal } from '../../../kernel/refusal';
import { readExtras, readUnbilled } from './unbilled';
import { readChecks, toCheck } from './wave-checks';

interface LineRow extends CheckedLine {
  householdId: string;
  placeLabel: string;
  product: string;
  measure: string;
}

/** Lines of a wave of which something has come, in door order. */
async function listLines(db: Database, communityId: string, waveId: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select h.household_id, h.label as place_label, p.name as product, p.measure, l.price_fen, l.delivered, l.refused,
           (l.received + l.sorted + l.on_run + s.coming)::int as in_hand,
           s.refunded_pieces, s.refunded_fen, s.again_pieces,
           b.booked_delivered_fen, b.booked_refunded_fen, b.booked_again_fen
      from orders o
      join order_lines l on l.community_id = o.community_id and l.order_id = o.id
      join doors h on h.community_id = o.community_id and h.household_id = o.household_id
      join products p on p.community_id = l.community_id and p.id = l.product_id
      cross join lateral (
        select coalesce(sum(d.pieces) filter (where d.answer = 'refund'), 0)::int as refunded_pieces,
               coalesce(sum(d.refund_fen) filter (where d.answer = 'refund'), 0)::bigint as refunded_fen,
               coalesce(sum(d.pieces) filter (where d.answer = 'redeliver'), 0)::int as again_pieces,
               coalesce(sum(d.pieces) filter (where d.arrives_at is not null and d.came_at is null), 0)::int as coming
          from disputes d where d.community_id = l.community_id and d.order_id = l.order_id
           and d.product_id = l.product_id) s
      cross join lateral (
        select (coalesce(sum(t.amount_fen) filter (where t.cause = 'delivered'), 0)
                - coalesce(sum(t.amount_fen) filter (where t.cause = 'takenBack'), 0))::bigint as booked_delivered_fen,
               coalesce(sum(t.amount_fen) filter (where t.cause = 'refunded'), 0)::bigint as booked_refunded_fen,
               coalesce(sum(t.amount_fen) filter (where t.cause = 'broughtAgain'), 0)::bigint as booked_again_fen
          from ledger_transfers t where t.community_id = l.community_id and t.order_id = l.order_id
           and t.product_id = l.product_id) b
     where o.community_id = ${communityId} and o.wave_id = ${waveId}
     order by ${climbing('h')}, h.household_id, l.product_id`.execute(db);
  return rows;
}

const gapsOf = (line: LineRow): WaveGap[] =>
  lineGaps(line).map((gap) => ({
    ...gap,
    placeLabel: line.placeLabel,
    householdId: line.householdId,
    product: line.product,
    measure: line.measure,
  }));

/** Charges against bills of one wave; what keeps it from zero by name, door and product. */
export const checkWave: Handler<typeof procedure> = async (ctx, { communityId, waveId, ...asked }) => {
  const [found] = await readChecks(ctx.db, communityId, sql`w.id = ${waveId}`);
  if (!found) throw new Refusal('NOT_FOUND');
  const lines = await listLines(ctx.db, communityId, waveId);
  const ofNobody = [
    ...(await readExtras(ctx.db, communityId, waveId)),
    ...(await readUnbilled(ctx.db, communityId, waveId)),
  ];
  const gaps = [...lines.flatMap(gapsOf), ...ofNobody];
  const namedFen = gaps.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return { ...pageOfAll(gaps, asked), check: toCheck(found), namedFen };
};
