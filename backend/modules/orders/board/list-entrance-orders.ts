import type { EntranceOrderRow, listEntranceOrders as procedure } from '@/contract/entrance-orders';
import { sql } from 'kysely';
import { topDown } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';
import { waveFacts } from '../waves/wave-facts';
import { openWave, toWave } from '../waves/waves';

type Row = Omit<EntranceOrderRow, 'remindedAt'> & { remindedAt: Date | null };

/** Who of the entrance has ordered in the open wave; what they bought is their own affair. */
export const listEntranceOrders: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const wave = await openWave(ctx, communityId);
  const { rows } = await sql<Row>`
    select h.id as household_id, h.floor, h.room_no, h.is_vacant,
           case when o.id is not null then (
             select coalesce(sum(l.ordered - l.cancelled), 0)::int from order_lines l
              where l.community_id = o.community_id and l.order_id = o.id) end as pieces, m.sent_at as reminded_at
      from households h
      left join orders o on o.community_id = h.community_id and o.household_id = h.id
           and o.wave_id = ${wave?.id ?? null} and o.cancelled_at is null
      left join wave_reminders m on m.community_id = h.community_id and m.household_id = h.id
           and m.wave_id = ${wave?.id ?? null}
     where h.community_id = ${communityId} and h.entrance_id = ${entranceId} and h.ended_at is null
     order by ${topDown('h')}`.execute(ctx.db);
  return {
    placeLabel: await placeLabel(ctx.db, 'entrance', { communityId, entranceId }),
    wave: wave && toWave(wave),
    households: rows.filter((row) => !row.isVacant).length,
    ordered: rows.filter((row) => row.pieces !== null).length,
    facts: await waveFacts(ctx.db, communityId, wave?.id ?? null),
    rows: rows.map((row) => ({ ...row, remindedAt: row.remindedAt?.toISOString() ?? null })),
  };
};
