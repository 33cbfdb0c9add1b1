import type { EntranceOrderRow, listEntranceOrders as procedure } from '@/contract/orders';
import { sql } from 'kysely';
import type { Handler } from '../../kernel/implement';
import { placeLabel } from '../../kernel/places';
import { openWave, toWave } from './waves';

/** Who of the entrance has ordered in the open wave; what they bought is their own affair. */
export const listEntranceOrders: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const wave = await openWave(ctx.db, communityId, ctx.now);
  const { rows } = await sql<EntranceOrderRow>`
    select h.id as "householdId", h.floor, h.room_no as "roomNo", h.is_vacant as "isVacant",
           case when o.id is not null then (
             select coalesce(sum(l.ordered - l.cancelled), 0)::int from order_lines l
              where l.community_id = o.community_id and l.order_id = o.id) end as pieces
      from households h
      left join orders o on o.community_id = h.community_id and o.household_id = h.id
           and o.wave_id = ${wave?.id ?? null} and o.cancelled_at is null
     where h.community_id = ${communityId} and h.entrance_id = ${entranceId}
     order by h.floor desc, length(h.room_no), h.room_no`.execute(ctx.db);
  return {
    placeLabel: await placeLabel(ctx.db, 'entrance', { communityId, entranceId }),
    wave: wave && toWave(wave),
    households: rows.filter((row) => !row.isVacant).length,
    ordered: rows.filter((row) => row.pieces !== null).length,
    rows,
  };
};
